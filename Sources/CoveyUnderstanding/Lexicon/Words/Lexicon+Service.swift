extension Lexicon {
    /// How a company treats its customers: support, waiting, staff, delivery, travel.
    static let service: StaticString = """
        helpful helpfully helpfulness 0.55 0.7
        help helped helps helping !-0.35 0.2
        helpful_staff helpful_team great_support great_service great_customer_service 0.85 0.9
        good_service good_support excellent_service amazing_service awesome_service outstanding_service 0.85 0.9
        friendly friendlier friendliest courteous polite politely 0.55 0.8
        professional professionally professionalism 0.45 0.6
        attentive accommodating knowledgeable knowledgable 0.5 0.7
        responsive responsiveness 0.5 0.6
        patient patiently 0.3 0.6
        prompt promptly 0.45 0.5
        timely on_time 0.35 0.4
        early 0.1 0.2
        ahead_of_schedule 0.45 0.5
        quick quickly quicker quickest 0.35 0.5
        fast faster fastest speedy swift swiftly 0.35 0.5
        hassle_free painless seamless seamlessly smooth smoothly effortless effortlessly 0.5 0.7
        easy easily easier easiest ease simple simply simplicity 0.35 0.6
        resolved resolve resolves solved solve solves sorted 0.4 0.4
        fixed fix fixes fixing 0.2 0.3
        went_above_and_beyond above_and_beyond extra_mile 0.7 0.8
        keep_it_up keep_up_the_good_work 0.6 0.8
        made_my_day make_my_day makes_my_day 0.7 0.9
        saved_my_life saved_the_day saved_me 0.6 0.8
        happy_customer satisfied_customer loyal_customer 0.5 0.7
        rude rudely rudeness ruder rudest -0.7 0.8
        impolite discourteous hostile aggressive -0.6 0.7
        dismissive indifferent uncaring apathetic -0.5 0.7
        delay delays delayed delaying -0.4 0.3
        late lateness -0.3 0.3
        later 0 0.1
        slow slowly slower slowest sluggish slowness -0.4 0.5
        wait waits -0.1 0.2
        waited waiting -0.25 0.3
        wait_time wait_times long_wait long_waits -0.4 0.5
        queue queues queuing queueing long_line long_lines -0.25 0.3
        on_hold being_on_hold put_on_hold kept_on_hold -0.4 0.4
        still_waiting still_nothing still_no still_not -0.45 0.5
        hung_up hang_up hangs_up hanging_up -0.5 0.5
        passed_around run_around runaround given_the_runaround -0.55 0.7
        cancelled canceled cancel cancels cancelling canceling cancellation cancellations -0.35 0.3
        cancelled_flight -0.45 0.3
        unsubscribe unsubscribed unfollow unfollowed -0.4 0.4
        switch_to switching_to switched_to 0.05 0.2
        switching_from leaving_for taking_my_business_elsewhere take_my_business_elsewhere -0.5 0.7
        lost_a_customer lost_my_business lost_customer losing_a_customer losing_customers -0.65 0.7
        never_again never_ever_again never_using never_flying never_buying never_shopping -0.75 0.8
        never_fly never_buy never_shop never_use never_recommend never_order -0.6 0.7
        do_better get_it_together get_your_act_together sort_it_out sort_this_out -0.45 0.7
        no_response no_reply no_answer no_help no_explanation no_communication no_apology -0.5 0.5
        no_service no_signal no_internet no_power no_connection no_wifi no_reception no_network -0.55 0.4
        no_idea no_clue -0.15 0.5
        no_refund no_compensation no_update no_updates no_info no_information no_one no_luck -0.4 0.4
        no_customer_service zero_customer_service no_support no_excuse no_excuses -0.6 0.7
        answer answers answered answering reply replied replies replying !-0.35 0.2
        respond responds responded responding response !-0.35 0.2
        deliver delivers delivered delivering arrive arrives arrived arriving !-0.45 0.2
        received receive receives receiving !-0.35 0.2
        call_back called_back calls_back called_me_back !-0.35 0.2
        show_up showed_up shows_up turn_up turned_up !-0.45 0.2
        honor_my honour_my honor_the honour_the !-0.5 0.3
        understaffed overbooked oversold short_staffed -0.45 0.5
        stranded stuck -0.5 0.5
        lost_my lost_our lost_bag lost_bags lost_luggage lost_baggage lost_package -0.5 0.4
        lost -0.35 0.4
        misplaced damaged_in_transit -0.45 0.4
        stolen steal stealing theft thief thieves robbed robbery -0.55 0.5
        mishandled mistreated mismanaged mismanagement -0.6 0.7
        turbulence bumpy -0.25 0.4
        diverted rerouted rebooked rebook -0.15 0.2
        grounded -0.25 0.2
        missed_my missed_our missed_connection missed_flight -0.45 0.4
        bad_attitude poor_attitude attitude -0.35 0.6
        blaming_the disconnect disconnected disconnecting disconnects -0.4 0.3
        transferred -0.1 0.2
        escalate escalated escalating -0.2 0.3
        unanswered unresolved unresponsive undelivered -0.5 0.4
        excuse excuses -0.3 0.6
        neglected neglect overlooked -0.45 0.5
        waste wasted wasting wastes -0.5 0.7
        waste_of_time waste_of_my_time waste_of_money waste_of_space -0.7 0.9
        hours_on_hold for_hours for_hours_on_end an_hour hours_late hours_later -0.3 0.3
        bait_and_switch false_advertising -0.65 0.7
        short_notice last_minute -0.15 0.3
        apologetic 0.1 0.5
        compensate compensated compensation 0.1 0.2
        upgrade upgrades upgrading 0.15 0.2
        first_class_service top_service best_service best_customer_service best_airline best_company 0.9 0.9
        welcoming_staff friendly_staff great_staff great_crew great_team awesome_team amazing_team 0.8 0.9
        """
}
