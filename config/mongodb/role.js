// Makes a role that may do exactly what Covey does, in one database, and a user who has it.
//
//   mongosh "mongodb://ADMIN@HOST/covey" config/mongodb/role.js
//
// The database of the address is the one that Covey may use. The user is made there too, so Covey's address needs no
// authSource: mongodb://covey:PASSWORD@HOST/covey
//
// A role of the same name is an error: nothing is changed then.

const name = db.getName();

db.createRole({
    role: "covey",
    privileges: [
        {
            // Every collection of this database, and no other database.
            resource: { db: name, collection: "" },
            actions: [
                // Pages of posts and profiles, counts, sums over time.
                "find",
                // Posts, profiles, the log of batches, segments.
                "insert",
                "update",
                // Closed batches, posts that are withdrawn or too old, segments that were replaced.
                "remove",
                // The first start makes the collections, with rules that refuse values of a wrong type.
                "createCollection",
                // The first start makes the indexes; a retention makes two more, and a service those of its queries.
                "createIndex",
                // Another retention changes the time of its index, no retention takes it away.
                "collMod",
                "dropIndex",
            ],
        },
    ],
    roles: [],
});

db.createUser({
    user: "covey",
    // Asked for here, so that it is in no file and no history of commands.
    pwd: passwordPrompt(),
    roles: ["covey"],
    // No weaker way to log in.
    mechanisms: ["SCRAM-SHA-256"],
});

print(`User covey may use the database ${name}.`);
