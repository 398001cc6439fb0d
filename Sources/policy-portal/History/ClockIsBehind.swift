import Foundation
import History

/// With a night from the future in the archive, every later one would be told wrong, and no alert would fire.
struct ClockIsBehind: Error, CustomStringConvertible {
  let clock: Date
  let latest: RecordedNight

  var description: String {
    """
    cannot record the night: it is \(clock.ISO8601Format()) here, and night \(latest.number) of the history ended \
    \(latest.finished.ISO8601Format())
    try: set this machine's clock; or, if that night is wrong, put a copy of the history from before in its place
    """
  }
}
