import PolicyData

extension World.Pack {
  /// The pack of the founding document: one policy with the pack's own name, whose rules are written in its
  /// configuration, in natural language.
  static let continuousPolicy = World.Pack(
    "continuous-policy", "",
    Release("0.0.1", adds: [continuous]), Release("0.0.2", adds: []),
    Release("0.0.3", adds: [], raises: ["continuous-policy"]))
}

private let continuous = World.Policy(
  name: "continuous-policy", displayName: "",
  description:
    "Rules over the whole organization, asked of Resource Search in its query language or in words.",
  parameters: [.init("policies", ruleList)])

private let ruleList: JSONValue = [
  "type": "array",
  "items": [
    "type": "object",
    "properties": [
      "label": ["type": "string"],
      "mode": ["type": "string", "enum": ["query", "ai"]],
      "query": ["type": "string"],
      "assertion": [
        "type": "object",
        "properties": [
          "operator": ["type": "string", "enum": ["eq", "gt", "lt", "lte", "gte"]],
          "value": ["type": "number"],
        ],
      ],
    ],
  ],
]

extension JSONValue {
  /// As in the founding document.
  static let continuousPolicy = JSONValue.settings(
    all: "mandatory",
    [
      "continuous-policy": .rule(
        "mandatory",
        [
          "policies": [
            [
              "assertion": ["operator": "eq", "value": 0], "label": "No node12 Lambdas", "mode": "ai",
              "query": "nodejs version 12",
            ]
          ]
        ])
    ])
}
