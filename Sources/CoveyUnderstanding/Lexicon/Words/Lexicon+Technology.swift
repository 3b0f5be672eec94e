extension Lexicon {
    /// Apps, networks, devices, outages and bugs.
    static let technology: StaticString = """
        bug bugs buggy -0.45 0.4
        glitch glitches glitchy glitched glitching -0.45 0.5
        crash crashes crashed crashing -0.45 0.3
        freeze freezes froze frozen freezing -0.35 0.3
        lag lags laggy lagging lagged -0.45 0.5
        hang hangs hanging -0.15 0.2
        outage outages blackout blackouts power_cut power_cuts -0.5 0.3
        downtime offline -0.4 0.3
        is_down are_down was_down been_down went_down goes_down keeps_going_down down_again still_down -0.5 0.3
        site_down website_down internet_down network_down service_down app_down servers_down -0.5 0.3
        down_for_hours down_all_day -0.6 0.4
        broken breaks breaking break -0.4 0.4
        brick bricked -0.4 0.3
        malfunction malfunctions malfunctioned malfunctioning defective defect defects -0.5 0.4
        corrupted corrupts -0.4 0.3
        hacked hack hacker hackers hacking -0.4 0.3
        breach breached breaches leak leaked leaks leaking -0.35 0.3
        virus malware spyware phishing -0.45 0.3
        spam spammy spammed spamming -0.45 0.5
        bloated bloatware cluttered clunky clumsy -0.45 0.7
        intrusive invasive -0.4 0.7
        unstable instability flaky -0.45 0.6
        incompatible unsupported -0.3 0.3
        overheats overheating overheated -0.4 0.3
        drain drains draining drained -0.35 0.4
        pixelated blurry grainy distorted -0.35 0.5
        throttled throttling buffering -0.4 0.4
        dropped_call dropped_calls drops_calls drop_calls -0.45 0.3
        dead_zone dead_zones dead_battery -0.4 0.3
        spotty patchy intermittent intermittently -0.4 0.5
        stopped_working stops_working stop_working quit_working -0.6 0.4
        out_of_order out_of_service -0.45 0.3
        slow_internet slow_wifi slow_speeds slow_speed -0.5 0.5
        poor_signal bad_signal weak_signal poor_coverage poor_reception bad_reception -0.55 0.5
        work works worked working !-0.55 0.2
        works_great works_well works_perfectly works_like_a_charm work_great worked_great 0.65 0.8
        working_again back_up back_online up_and_running 0.3 0.4
        load loads loaded loading open opens opened opening !-0.45 0.2
        connect connects connected connecting connection !-0.45 0.2
        log_in logged_in login sign_in signin access accesses accessed !-0.45 0.2
        update updates updated updating install installs installed installing !-0.3 0.2
        download downloads downloaded downloading upload uploads sync syncs syncing !-0.4 0.2
        charge_properly charges_properly hold_a_charge !-0.45 0.2
        play plays playing stream streams streaming send sends sending sent !-0.35 0.1
        use used using find finds check_in checked_in book booked booking !-0.3 0.1
        turn_on turns_on start_up starts_up boot boots reset !-0.4 0.2
        intuitive user_friendly easy_to_use 0.55 0.8
        reliable reliably reliability dependable 0.5 0.6
        stable stability 0.35 0.4
        lightweight 0.35 0.5
        high_speed lightning_fast blazing_fast super_fast 0.55 0.6
        feature_rich well_designed well_made well_built 0.55 0.7
        user_unfriendly hard_to_navigate badly_designed poorly_designed poorly_made badly_made -0.55 0.7
        state_of_the_art cutting_edge 0.5 0.7
        must_fix needs_fixing needs_work needs_improvement -0.35 0.6
        could_be_better could_do_better could_have_been_better could've_been_better -0.3 0.7
        should_be_better expected_better expected_more -0.4 0.7
        """
}
