import GRDB

/// The tables, made by named migrations that only ever go forward.
///
/// Authors and posts are numbered in order of arrival: a profile and the index from an author to the posts then hold
/// small integers instead of long keys, and new rows go to the end of their tables.
enum Schema {
    /// Marks a SQLite file as a Covey store ("Covy" in ASCII), so that no other program's file is taken for one.
    static let applicationID: Int32 = 0x436F_7679

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("posts, profiles, segmentations") { database in
            try database.execute(sql: first)
        }
        migrator.registerMigration("runs that are kept, a published one among them") { database in
            try database.execute(sql: second)
        }
        migrator.registerMigration("what reads posts, where they are, and what people say of them") { database in
            try database.execute(sql: third)
        }
        migrator.registerMigration("records, and profiles that know their author's key") { database in
            try database.execute(sql: fourth)
        }
        return migrator
    }

    private static let first = """
        PRAGMA application_id = \(applicationID);

        CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

        CREATE TABLE authors (number INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE) STRICT;

        CREATE TABLE posts (
            number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, version INTEGER NOT NULL, digest INTEGER NOT NULL,
            author INTEGER NOT NULL, created_at INTEGER NOT NULL, kind INTEGER NOT NULL, language TEXT NOT NULL,
            sentiment INTEGER NOT NULL, polarity INTEGER, subjectivity INTEGER, brands TEXT NOT NULL,
            topics TEXT NOT NULL, followers INTEGER, following INTEGER, statuses INTEGER, listed INTEGER,
            flags INTEGER, joined_at INTEGER, country TEXT, evidence TEXT NOT NULL, text TEXT
        ) STRICT;
        CREATE INDEX posts_by_author ON posts (author);

        -- What is known of ids beside the posts: that an id is a version of a post, and that a post must stay away
        -- under an id, up to a version; -1 stands for all.
        CREATE TABLE marks (id TEXT PRIMARY KEY, post TEXT, through INTEGER) STRICT, WITHOUT ROWID;
        CREATE INDEX marks_by_post ON marks (post) WHERE post IS NOT NULL;

        CREATE TABLE profiles (
            author INTEGER PRIMARY KEY, volume INTEGER NOT NULL, original INTEGER NOT NULL, reply INTEGER NOT NULL,
            repost INTEGER NOT NULL, quote INTEGER NOT NULL, scored INTEGER NOT NULL, polarity_sum INTEGER NOT NULL,
            polarity_squares INTEGER NOT NULL, subjectivity_sum INTEGER NOT NULL,
            subjectivity_squares INTEGER NOT NULL, languages TEXT NOT NULL, brands TEXT NOT NULL,
            topics TEXT NOT NULL, first_seen INTEGER NOT NULL, last_seen INTEGER NOT NULL, followers INTEGER,
            followers_at INTEGER, following INTEGER, following_at INTEGER, account_at INTEGER, statuses INTEGER,
            listed INTEGER, flags INTEGER, joined_at INTEGER, country TEXT
        ) STRICT;

        -- A run that is under way has no document yet.
        CREATE TABLE segmentations (id INTEGER PRIMARY KEY AUTOINCREMENT, document TEXT) STRICT;

        CREATE TABLE assignments (
            segmentation INTEGER NOT NULL, author INTEGER NOT NULL, segment INTEGER NOT NULL, distance REAL NOT NULL,
            PRIMARY KEY (segmentation, author)
        ) STRICT, WITHOUT ROWID;
        """

    /// What an earlier Covey wrote of its runs cannot be read any more, and is dropped: the next run makes it anew. The
    /// numbers of those runs are not given again.
    private static let second = """
        DELETE FROM segmentations;
        -- Whether the run's assignments may be read: not once it was refused, or later ones took its place.
        ALTER TABLE segmentations ADD COLUMN keeps_assignments INTEGER NOT NULL DEFAULT 1;

        DROP TABLE assignments;
        CREATE TABLE assignments (
            segmentation INTEGER NOT NULL, author INTEGER NOT NULL, segment INTEGER NOT NULL, distance REAL NOT NULL,
            checksum INTEGER NOT NULL, PRIMARY KEY (segmentation, author)
        ) STRICT, WITHOUT ROWID;
        """

    /// Rows of posts stay as they are on the disk: SQLite gives the defaults for what they lack.
    private static let third = """
        ALTER TABLE posts ADD COLUMN traits INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE posts ADD COLUMN model TEXT;
        -- Of positive, negative, neutral and mixed, 14 bits each, the first in the highest.
        ALTER TABLE posts ADD COLUMN probabilities INTEGER;
        ALTER TABLE posts ADD COLUMN place_country TEXT;
        ALTER TABLE posts ADD COLUMN place_region TEXT;
        ALTER TABLE posts ADD COLUMN place_city TEXT;
        -- What it was told from, and its doubt in the lowest bit.
        ALTER TABLE posts ADD COLUMN place_source INTEGER;
        ALTER TABLE posts ADD COLUMN fingerprint INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE posts ADD COLUMN edition INTEGER NOT NULL DEFAULT 0;
        -- The instant, polarity, subjectivity and sentiment, parted by commas; what stays as read is empty.
        ALTER TABLE posts ADD COLUMN correction TEXT;
        """

    /// Orders of profiles end with the key, so that an index can hold it; see ``indexes``.
    private static let fourth = """
        CREATE TABLE records (
            kind TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL, body TEXT NOT NULL, expires_at INTEGER,
            PRIMARY KEY (kind, id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX records_by_expiry ON records (expires_at) WHERE expires_at IS NOT NULL;

        ALTER TABLE profiles ADD COLUMN key TEXT NOT NULL DEFAULT '';
        UPDATE profiles SET key = coalesce((SELECT key FROM authors WHERE number = author), '');
        -- An earlier Covey that has the file open still adds profiles, and knows nothing of their key.
        CREATE TRIGGER profile_keys AFTER INSERT ON profiles WHEN NEW.key = '' BEGIN
            UPDATE profiles SET key = coalesce((SELECT key FROM authors WHERE number = NEW.author), '')
            WHERE author = NEW.author;
        END;
        """

    // MARK: For queries

    /// What makes queries quick, by name. No migration makes it: only a store that is asked has to keep it up.
    ///
    /// Each index of an order holds all that a filter or a measure looks at, so that a row costs no look into the table.
    /// Posts come about in order of time, and their index grows at its end. Profiles change all over theirs; what that
    /// costs hardly depends on how wide they are.
    static let indexes = [
        (
            "posts_by_time",
            """
            posts (created_at, id, author, language, sentiment, polarity, subjectivity, brands, topics, \
            place_country, place_region, place_city)
            """
        ), ("profiles_by_followers", "profiles (followers DESC, key, \(filtered))"),
        ("profiles_by_volume", "profiles (volume DESC, key, \(filtered))"),
        ("profiles_by_last_seen", "profiles (last_seen DESC, key, \(filtered))"),
        ("profiles_by_polarity", "profiles (\(ProfileRow.polarity), key, \(filtered))"),
        ("profiles_by_first_seen", "profiles (first_seen)"),
        ("assignments_by_segment", "assignments (segmentation, segment)"),
    ]

    /// What filters of profiles look at.
    private static let filtered = """
        volume, followers, scored, polarity_sum, subjectivity_sum, languages, brands, topics, first_seen, last_seen, \
        country
        """
}
