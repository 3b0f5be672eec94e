// Spreads the collections of a Covey store over the shards of a cluster.
//
//   mongosh "mongodb://ADMIN@MONGOS/covey" config/mongodb/shard.js
//
// The database of the address is the store's. Best done before the first post comes in, while the collections are
// empty; later it works as well, and MongoDB moves the documents while Covey goes on.

const name = db.getName();

// Needed by servers before 6.0, harmless for later ones.
sh.enableSharding(name);

// Covey addresses documents by _id, and reads in order of _id. Hashed, neighbouring ids are spread evenly, so no shard
// gets all the new posts; a write or look-up by _id goes to the one shard that holds it; and _id stays unique in the
// whole cluster, because equal ids have equal hashes.
const collections = [
    // The log of batches under way: short-lived, and busy as long as posts come in.
    "batches",
    // One document a post: the bulk of the data.
    "posts",
    // One document an author.
    "profiles",
    // Lists of the posts of authors with many posts, a document for each page.
    "postings",
    // One document a withdrawn id.
    "withdrawals",
    // One document an author and segmentation.
    "assignments",
];

for (const collection of collections) {
    // A collection that holds documents already must have the index of its shard key.
    db.getCollection(collection).createIndex({ _id: "hashed" });
    sh.shardCollection(`${name}.${collection}`, { _id: "hashed" });
    print(`${name}.${collection} is sharded.`);
}

// "segmentations", "records" and "settings" are few or small documents and stay on the database's first shard.
