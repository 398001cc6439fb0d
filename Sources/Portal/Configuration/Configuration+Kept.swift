import Governance
import PolicyData

extension ValueFormat where Value == KeptPeriod {
  static var keptPeriod: Self {
    .string(
      "'monthly', 'quarterly', or a day like '2027-01-31'",
      pattern: "^(monthly|quarterly|[0-9]{4}-[0-9]{2}-[0-9]{2})$"
    ) { text in
      switch text {
      case "monthly": .everyMonth
      case "quarterly": .everyQuarter
      default: Day(text).map(KeptPeriod.until)
      }
    }
  }
}
