import CoveyTesting

/// Which request goes wrong, and how. It counts, and does nothing itself.
struct FaultPlan {
    private struct Rule {
        var command: String
        var collection: String?
        /// How many such requests are still to come, this one included.
        var remaining: Int
        var action: FaultProxy.Action

        func matches(_ step: FaultProxy.Step) -> Bool {
            step.command == command && (collection == nil || step.collection == collection)
        }
    }

    private struct Chance {
        var probability: Double
        var numbers: SeededNumbers
        var actions: [FaultProxy.Action]
        /// Nothing happens before such a request.
        var first: (command: String, collection: String)?
    }

    private var rules: [Rule] = []
    private var chance: Chance?

    mutating func add(command: String, collection: String?, occurrence: Int, _ action: FaultProxy.Action) {
        precondition(occurrence >= 1, "occurrences are counted from 1")
        rules.append(Rule(command: command, collection: collection, remaining: occurrence, action: action))
    }

    mutating func setChance(
        _ probability: Double, seed: UInt64, _ actions: [FaultProxy.Action],
        since first: (command: String, collection: String)? = nil
    ) {
        chance = Chance(
            probability: probability, numbers: SeededNumbers(seed: seed), actions: actions, first: first)
    }

    /// What is to happen to a request that has just come.
    mutating func action(for step: FaultProxy.Step) -> FaultProxy.Action? {
        var chosen: FaultProxy.Action?
        for index in rules.indices where rules[index].matches(step) {
            rules[index].remaining -= 1
            if rules[index].remaining == 0 { chosen = chosen ?? rules[index].action }
        }
        if let chosen { return chosen }
        guard !step.collection.isEmpty, var chance else { return nil }
        if let first = chance.first, step.command != first.command || step.collection != first.collection { return nil }
        chance.first = nil
        let isHit = Double.random(in: 0..<1, using: &chance.numbers) < chance.probability
        let action = isHit ? chance.actions.randomElement(using: &chance.numbers) : nil
        self.chance = chance
        return action
    }
}
