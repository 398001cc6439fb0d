import Governance
import PolicyData

extension ValueFormat where Value == KeptNights {
  static var keptNights: Self {
    .string(
      "a day like '2026-03-31', 'monthly' or 'quarterly'",
      schema: ["type": "string", "pattern": "^([0-9]{4}-[0-9]{2}-[0-9]{2}|monthly|quarterly)$"]
    ) { text in
      switch text {
      case "monthly": .monthly
      case "quarterly": .quarterly
      default: Day(text).map(KeptNights.day)
      }
    }
  }
}
