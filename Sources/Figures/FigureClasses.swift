/// What the stylesheet of a site must know of the figures; `Templates/assets/figures.css` is one that does.
///
/// A figure has no colour of its own and no `style` attribute, so that it is right in the dark and under a strict policy.
/// Sizes of text are the stylesheet's as well, but labels are placed for these: 11.5 px on maps and growth, 12 px on
/// timelines, 13 px on charts (14 px in boxes, 14.5 px for titles), 11 px on bars and series, in user units.
///
/// Around a figure stands an element of class `figure` with `container-type: inline-size`.
///
/// | class | what |
/// | --- | --- |
/// | `figure-svg` | every drawing |
/// | `figure-map`, `figure-locator`, `figure-timeline`, `figure-chart`, `figure-growth`, `figure-bar`, `figure-series` | which one |
/// | `wide`, `narrow` | on a drawing, and on a map's texts: one of two layouts; show only the one for which there is room |
/// | `member`, `suspended`, `observer`, `former` | what a state is: on links of maps, bars, entries of legends |
/// | `absent` | set by a script on what is not there in a year; not shown |
/// | `axis`, `grid`, `tick`, `baseline`, `connector`, `leader`, `pole`, `turn` | quiet lines and their texts |
/// | map: `land`, `place` | the land; a state's link with its disc |
/// | locator: `land`, `others`, `here`, `halo` | `others` is a path of lines without length: give it round ends |
/// | timeline: `lane`, `lane-1`…, `lane-title`, `mark`, `bar`, `open`, `vague`, `uncertain`, `number` | `open` still lasts; `vague` is known to the month or year, `uncertain` how far that reaches |
/// | chart: `group`, `group-1`…, `group-title`, `group-rule`, `organ`, `box` | |
/// | growth: `area`, `steps`, `change`, `loss`, `total` | |
/// | bar: `track`, `end` | `end` is a year that only bounds the axis |
/// | series: `dot`, `current` | |
/// | `figure-legend` | a list of HTML |
///
/// `figures.css` takes its colours from `--colour-ink`, `--colour-muted`, `--colour-line`, `--colour-surface`, `--colour-land`,
/// `--colour-accent`, `--colour-warning` and `--colour-observer`.
///
/// For a script that shows a map in another year, each `place` has `data-spans`: spans in the order of time, separated
/// by commas, each a standing, a space, and two years with a slash between them.
/// « member 1969/1980,suspended 1980/1989,member 1989/ ». An empty second year: it lasts. An empty first year: not known
/// since when. In a year the last span holds whose first year is not later and whose second is not earlier; a span
/// without a first year holds only where the map stood without the script. The script replaces the class that names the
/// standing, by `absent` where no span holds.
enum FigureClasses {}
