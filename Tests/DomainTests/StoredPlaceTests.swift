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

    @Test func `a property that is stored is read and changed where it stands`() {
        let place = StoredPlace<Meeting, [String]>(\.outcomes)
        let meeting = Meeting()
        var changed = meeting
        place.change(&changed) { $0.append("Résolution") }
        #expect(place.read(meeting) { $0 } == ["Déclaration"])
        #expect(place.read(changed) { $0 } == ["Déclaration", "Résolution"])
        #expect(changed.city == "Rabat")
    }

    @Test func `a property that is computed is read and changed by its path`() {
        let place = StoredPlace<Meeting, String>(\.inCapitals)
        var meeting = Meeting()
        #expect(place.read(meeting) { $0 } == "RABAT")
        place.change(&meeting) { $0 = "FÈS" }
        #expect(meeting.city == "fès")
    }
}
