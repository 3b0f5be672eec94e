extension Lexicon {
    /// Prices, bills, refunds and value for money.
    static let money: StaticString = """
        cheap cheaper cheapest 0.2 0.4
        inexpensive affordable affordably 0.4 0.5
        bargain bargains good_deal great_deal great_deals good_value great_value 0.55 0.7
        good_price great_price great_prices fair_price reasonable_price 0.5 0.6
        value_for_money bang_for_the_buck money_well_spent 0.5 0.7
        discount discounts discounted 0.2 0.2
        deal deals 0.1 0.2
        save saves saved saving savings 0.2 0.3
        refunded reimbursed 0.2 0.2
        refund refunds 0 0.2
        profit profits profitable 0.25 0.3
        reasonable 0.3 0.5
        expensive pricey costly -0.4 0.5
        overpriced extortionate exorbitant -0.6 0.7
        rip_off ripoff rip_offs ripped_off ripping_off ripping_us_off -0.7 0.8
        scam scams scammed scammer scammers scamming -0.75 0.7
        fraud frauds fraudulent fraudster -0.7 0.6
        con_artists con_artist conned swindle swindled -0.7 0.8
        overcharged overcharge overcharging overcharges double_charged charged_twice -0.55 0.4
        hidden_fees hidden_charges hidden_costs extra_fees extra_charges -0.5 0.5
        price_increase price_hike price_rise price_hikes price_gouging gouging -0.45 0.4
        late_fee late_fees -0.35 0.3
        fee fees -0.15 0.2
        penalty penalties fined fines -0.3 0.3
        debt debts owe owes owed -0.25 0.3
        unpaid unaffordable -0.35 0.4
        bankrupt bankruptcy -0.5 0.4
        broke -0.3 0.4
        money_grab cash_grab money_grabbing daylight_robbery highway_robbery -0.65 0.9
        want_my_money_back give_me_my_money_back money_back -0.4 0.5
        worth_the_price worth_the_cost 0.5 0.7
        not_worth not_worth_it isn't_worth isn't_worth_it wasn't_worth not_worth_the_money -0.6 0.8
        recession layoffs laid_off redundancies -0.4 0.3
        poverty -0.4 0.4
        plummet plummets plummeted plunge plunged slump slumps -0.35 0.3
        soar soars soared surge surged 0.2 0.3
        gain gains gained 0.2 0.2
        """
}
