import Testing

@testable import Domain

@Suite struct StoredPlaceTests {
    struct Meeting {
        var city = "Rabat"
        var outcomes: [String] = ["Déclaration"]
        var inCapitals: String {
            get { city.uppercased() }
            set { city = newValue.lowercased() }
        }
    }

    private func read<Value>(_ meeting: Meeting, at place: StoredPlace<Meeting, Value>) -> Value {
        unsafe withUnsafePointer(to: meeting) { unsafe place.read($0) { $0 } }
    }

    @Test func `a property that is stored is read and changed where it stands`() {
        let place = StoredPlace<Meeting, [String]>(\.outcomes)
        let meeting = Meeting()
        var changed = meeting
        place.change(&changed) { $0.append("Résolution") }
        #expect(read(meeting, at: place) == ["Déclaration"])
        #expect(read(changed, at: place) == ["Déclaration", "Résolution"])
        #expect(changed.city == "Rabat")
    }

    @Test func `a property that is computed is read and changed by its path`() {
        let place = StoredPlace<Meeting, String>(\.inCapitals)
        var meeting = Meeting()
        #expect(read(meeting, at: place) == "RABAT")
        place.change(&meeting) { $0 = "FÈS" }
        #expect(meeting.city == "fès")
    }
}
