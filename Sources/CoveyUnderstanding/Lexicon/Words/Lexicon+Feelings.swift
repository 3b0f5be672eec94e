extension Lexicon {
    /// What people feel, and how they say that they judge.
    static let feelings: StaticString = """
        love loved loves loving 0.65 0.9
        lovin luv luvs luv'd 0.6 0.9
        adore adores adored adoring 0.75 0.9
        like likes 0.35 0.6
        liked liking 0.4 0.7
        look_like looks_like looked_like looking_like feels_like feel_like felt_like 0 0.2
        sounds_like sound_like sounded_like seems_like seem_like seemed_like smells_like tastes_like 0 0.3
        like_a like_an like_i like_we like_he like_she like_they 0 0.2
        just_like more_like something_like anything_like nothing_like things_like people_like stuff_like 0 0.2
        it's_like i'm_like was_like is_like be_like are_like were_like like_why like_what acts_like 0 0.3
        i'd_like would_like like_to we'd_like like_you're like_omg like_how like_if like_always 0 0.2
        enjoy enjoys enjoyed enjoying enjoyment 0.55 0.8
        appreciate appreciated appreciates appreciation appreciative appreciating 0.5 0.7
        thank thanks thankyou thx thnx tnx ty tysm 0.35 0.5
        thankful thankfully grateful gratefully gratitude 0.55 0.8
        no_thanks thanks_for_nothing thanks_a_lot_for -0.3 0.6
        happy happily happiness 0.6 0.9
        happier happiest 0.6 0.9
        joy joyful joyous joyfully 0.65 0.9
        pleased 0.55 0.8
        delighted delight delights 0.7 0.9
        thrilled thrilling thrill ecstatic overjoyed elated 0.75 0.9
        excited excitement excitedly 0.6 0.9
        satisfied satisfying satisfaction satisfy satisfies 0.5 0.7
        content 0.05 0.2
        relieved relief 0.35 0.7
        smile smiles smiling smiled 0.45 0.7
        laugh laughs laughing laughed laughter 0.35 0.7
        hug hugs hugging 0.45 0.7
        kiss kisses xoxo xo 0.4 0.7
        cheerful cheer cheering 0.45 0.8
        fond affection affectionate 0.5 0.8
        amused amusing 0.4 0.8
        confident confidence 0.35 0.6
        eager eagerly 0.35 0.7
        looking_forward look_forward looked_forward 0.45 0.7
        can't_wait cannot_wait can_not_wait couldn't_wait cant_wait 0.55 0.8
        hate hates hated hating hatred h8 -0.7 0.9
        dislike dislikes disliked -0.5 0.8
        despise loathe detest abhor -0.8 0.9
        sad saddened saddening sadness -0.5 0.8
        sadder saddest -0.5 0.8
        depressed depressing depression -0.55 0.8
        miserable misery -0.6 0.9
        upset upsets upsetting -0.5 0.8
        angry angrily anger angered angrier -0.6 0.9
        mad madness -0.4 0.8
        furious fuming livid outraged outrage outrageous enraged rage seething -0.75 0.9
        pissed pissed_off pisses_me_off pissing_me_off -0.65 0.9
        annoyed annoy annoys annoying annoyingly -0.5 0.9
        irritated irritate irritates irritating -0.5 0.9
        frustrated frustrate frustrates frustrating frustratingly frustration frustrations -0.6 0.9
        disappointed disappoint disappoints disappointing disappointingly disappointment disappointments -0.6 0.8
        let_down letdown let_me_down lets_me_down let_us_down -0.55 0.8
        regret regrets regretted regretting regrettable -0.5 0.8
        embarrassed embarrassing embarrassment embarrassingly -0.5 0.8
        ashamed humiliated humiliating -0.55 0.8
        shocked shocking shockingly -0.4 0.8
        horrified horrifying terrified terrifying -0.55 0.8
        scared scare afraid fear fears feared frightening frightened -0.4 0.7
        anxious anxiety nervous stress stressed stressful stressing -0.4 0.7
        tired exhausted exhausting -0.3 0.7
        hopeless hopelessly despair desperate desperately -0.5 0.8
        lonely alone heartbroken heartbreaking heartbreak -0.45 0.8
        jealous envy -0.25 0.7
        cry cries cried crying tears -0.3 0.7
        devastated devastating devastate -0.65 0.8
        distressed distressing traumatic -0.55 0.7
        insulted insult insulting offended offensive -0.5 0.8
        disrespect disrespected disrespectful -0.55 0.8
        ignored ignoring ignore ignores -0.4 0.6
        betrayed betrayal cheated -0.6 0.8
        abandoned -0.4 0.5
        suspect doubt doubts doubtful skeptical sceptical -0.25 0.7
        concerned concerning concern concerns -0.25 0.5
        baffled baffling bewildered dumbfounded -0.35 0.8
        at_a_loss -0.35 0.8
        sigh smh facepalm ugh ughh urgh argh grr -0.45 0.9
        eww ew yuck yikes -0.5 0.9
        bah boo boohoo hmph -0.35 0.8
        whine whining whiny moan moaning rant ranting -0.3 0.7
        miss missing missed -0.2 0.4
        sorry -0.15 0.5
        apology apologies apologise apologize apologised apologized -0.05 0.3
        think thinks thought believe believed feel feels feeling felt 0 0.5
        seem seems seemed appears guess suppose reckon figure 0 0.5
        imo imho opinion opinions personally honestly frankly tbh 0 0.6
        surely obviously clearly definitely certainly probably maybe perhaps 0 0.4
        wish wishes wished 0.05 0.6
        want wants wanted need needs 0 0.2
        should ought must could would might 0 0.2
        prefer prefers preferred preference 0.2 0.6
        surprised surprise surprises surprising surprisingly 0.15 0.7
        pleasantly_surprised pleasant_surprise nice_surprise 0.65 0.9
        wondering wonder curious 0.05 0.4
        care cares 0.2 0.4
        who_cares don't_care doesn't_care didn't_care don't_give_a_damn couldn't_care_less -0.45 0.8
        calm_down 0 0.4
        crazy insane nuts -0.1 0.7
        wild 0.05 0.6
        omg omfg 0.05 0.7
        """
}
