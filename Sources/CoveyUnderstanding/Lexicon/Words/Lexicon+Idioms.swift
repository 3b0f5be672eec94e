extension Lexicon {
    /// Phrases whose words mean something else together, denials among them.
    static let idioms: StaticString = """
        not_bad not_too_bad not_so_bad not_that_bad not_half_bad isn't_bad wasn't_bad ain't_bad 0.3 0.6
        can't_complain cannot_complain no_complaints can't_fault cannot_fault couldn't_fault 0.55 0.7
        no_problem no_problems no_issue no_issues no_worries no_trouble no_hassle no_fuss 0.25 0.4
        no_problem_at_all without_a_hitch without_any_problems without_issue 0.4 0.5
        without_a_doubt no_doubt 0.15 0.5
        no_wonder no_matter no_one_cares no_more no_way -0.1 0.4
        not_to_mention why_not if_not or_not not_yet not_really -0.02 0.2
        not_sure not_certain -0.05 0.4
        not_a_fan not_a_big_fan not_impressed not_happy not_good_enough not_cool not_ok not_okay -0.55 0.8
        not_acceptable not_fair not_amused not_on -0.5 0.8
        big_fan huge_fan biggest_fan massive_fan 0.6 0.8
        can't_go_wrong cannot_go_wrong couldn't_be_happier couldn't_be_better couldn't_ask_for_more 0.7 0.9
        can't_beat never_better never_looked_better never_been_better nothing_but_praise 0.65 0.9
        never_been_happier never_disappoints never_disappointed never_disappoint never_fails never_lets_me_down 0.65 0.8
        never_fails_to_disappoint never_ceases_to_disappoint -0.6 0.9
        can't_get_enough can't_stop_laughing can't_live_without couldn't_live_without 0.55 0.9
        can't_thank_you_enough couldn't_agree_more 0.55 0.8
        can't_stand cannot_stand couldn't_stand -0.7 0.9
        can't_believe cannot_believe couldn't_believe unbelievable -0.1 0.7
        i_can't_even -0.1 0.7
        can't_be_bothered don't_bother not_bothered -0.4 0.7
        don't_worry not_to_worry 0.15 0.4
        don't_mind doesn't_matter never_mind 0.05 0.3
        don't_get_me_wrong don't_forget don't_miss 0 0.3
        don't_know don't_understand doesn't_make_sense makes_no_sense make_no_sense -0.25 0.5
        don't_waste do_not_waste not_recommended -0.6 0.8
        nothing_special nothing_new nothing_great nothing_to_write_home_about -0.25 0.7
        nothing_but_problems nothing_but_trouble nothing_but_issues nothing_but_a -0.65 0.8
        nothing_wrong nothing_bad not_a_problem isn't_a_problem 0.2 0.5
        nothing_works nothing_happens nothing_happened -0.5 0.5
        the_best_thing best_thing_ever best_ever the_best_ever 0.85 0.9
        worst_ever worst_thing_ever worst_experience worst_experience_ever the_worst_ever -0.95 1
        second_best next_best 0.2 0.5
        best_buy best_of_luck good_luck 0.25 0.4
        good_morning good_night good_evening good_afternoon goodnight 0.15 0.2
        happy_birthday happy_new_year happy_friday happy_monday merry_christmas happy_holidays 0.4 0.5
        happy_to_help glad_to_hear good_to_hear great_to_hear good_to_know 0.4 0.6
        good_riddance too_good_to_be_true -0.5 0.8
        good_grief good_god good_lord oh_my_god -0.1 0.6
        so_far_so_good all_good it's_all_good 0.35 0.6
        for_good as_good_as a_good_deal_of 0 0.2
        great_britain 0 0
        better_than_ever better_than_expected better_than_i_expected 0.6 0.8
        better_off had_better better_late_than_never 0.05 0.4
        better_get better_not better_be you_better 0 0.4
        worse_than_ever going_downhill gone_downhill went_downhill downhill -0.6 0.8
        get_well_soon feel_better 0.1 0.5
        made_it_worse makes_it_worse from_bad_to_worse -0.65 0.8
        hit_and_miss hit_or_miss up_and_down -0.15 0.6
        could_not_be_happier could_not_be_better could_not_ask_for_more 0.7 0.9
        pain_in_the_ass pain_in_the_neck pain_in_the_butt -0.6 0.9
        piece_of_junk piece_of_crap piece_of_shit pile_of_crap load_of_rubbish -0.8 1
        last_straw final_straw had_enough enough_is_enough -0.55 0.8
        i'm_done so_done done_with -0.45 0.7
        give_up gave_up giving_up -0.35 0.5
        what_the_hell what_the_heck what_the_fuck -0.45 0.8
        as_hell as_fuck af 0 0.4
        cool_beans hell_yeah hell_yes fuck_yes fuck_yeah damn_right 0.5 0.8
        no_good no_use of_no_use -0.5 0.8
        good_thing 0.25 0.5
        nice_try yeah_right thanks_a_bunch way_to_go -0.2 0.8
        gets_worse getting_worse -0.55 0.7
        gets_better getting_better 0.45 0.7
        makes_me_happy make_me_happy made_me_happy makes_me_smile made_me_smile 0.65 0.9
        makes_me_sad make_me_sad makes_me_sick make_me_sick made_me_sick -0.65 0.9
        makes_me_want_to_cry could_cry want_to_cry -0.45 0.8
        in_love_with fell_in_love fall_in_love love_love_love 0.75 0.9
        love_to would_love_to would_love i'd_love we'd_love 0.25 0.5
        hate_to_say hate_to_admit i_hate_when i_hate_it_when -0.45 0.8
        would_hate 0 0.4
        like_crazy like_mad 0.1 0.5
        miss_you miss_u missing_you -0.05 0.6
        dead_last -0.3 0.4
        killing_it killed_it nailed_it slayed slay crushing_it crushed_it smashed_it smashing_it 0.6 0.8
        to_die_for die_for drop_dead_gorgeous 0.6 0.9
        dying_to 0.2 0.6
        out_of_stock sold_out unavailable -0.25 0.2
        in_stock back_in_stock 0.15 0.2
        under_the_weather -0.3 0.5
        over_the_moon on_cloud_nine 0.75 0.9
        down_to_earth 0.4 0.7
        hands_down 0.2 0.6
        a_must 0.45 0.7
        five_out_of_five ten_out_of_ten 10_out_of_10 0.7 0.8
        zero_stars one_star 1_star 0_stars -0.7 0.8
        better_luck_next_time -0.2 0.6
        free_of_charge trouble_free problem_free stress_free worry_free error_free 0.4 0.5
        war_room kill_time dead_on 0 0.2
        crying_with_laughter crying_laughing tears_of_joy cried_laughing 0.5 0.8
        mad_respect mad_skills crazy_good insanely_good stupid_good 0.6 0.9
        bad_ass badass kick_ass kickass 0.5 0.9
        big_deal 0.05 0.4
        not_a_big_deal no_big_deal 0.1 0.4
        rest_in_peace -0.3 0.5
        """
}
