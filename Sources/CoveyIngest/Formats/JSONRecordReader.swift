import Covey

/// Tells what a JSON record is and makes items of it.
struct JSONRecordReader {
    /// See ``InputOptions/archiveOwner``.
    var archiveOwner: String?
    /// Kept between records for its memory; what it refers to is gone when a record is done.
    private var included = V2Included()

    /// Reads one record.
    ///
    /// The commonest kinds come first: each look at an object that is not of a kind costs a pass over its keys.
    ///
    /// - Returns: a record that was rejected before, for the caller to parse again; mostly `nil`.
    /// - Throws: `Refusal` if the record as a whole cannot be taken.
    mutating func read(
        _ root: JSONValue, _ origin: Origin, _ emit: (consuming Item) -> Void
    ) throws(Refusal) -> RejectedRecord? {
        guard root.isObject else { throw Refusal("is JSON but not an object") }
        if let data = root["data"] {
            try readAnswer(root, data, origin, emit)
        } else if Self.hasText(root), root["user"] != nil {
            emit(.post(try V1Post.post(root, owner: archiveOwner)))
        } else if let status = root["delete"]?["status"] {
            guard let id = XID(status["id_str"]) ?? XID(status["id"]) else {
                throw Refusal("is a delete notice without the id of a post")
            }
            emit(.removal(Removal(id: id.postID)))
        } else if root["covey_reject"] != nil {
            return try RejectedRecord(root)
        } else {
            try readRare(root, origin, emit)
        }
        return nil
    }

    private static func hasText(_ value: JSONValue) -> Bool {
        value["text"] != nil || value["full_text"] != nil
    }

    private mutating func readRare(
        _ root: JSONValue, _ origin: Origin, _ emit: (consuming Item) -> Void
    ) throws(Refusal) {
        if let statuses = root["statuses"], statuses.isArray {
            var isEmpty = true
            for status in statuses.elements {
                isEmpty = false
                do throws(Refusal) {
                    emit(.post(try V1Post.post(status, owner: archiveOwner)))
                } catch {
                    emit(origin.rejection(error, raw: status.minified))
                }
            }
            if isEmpty { emit(origin.notice(.empty)) }
        } else if let tweet = root["tweet"], tweet.isObject {
            emit(.post(try V1Post.post(tweet, owner: archiveOwner)))
        } else if root["actor"] != nil, root["verb"] != nil {
            emit(.post(try ActivityStreamPost.post(root)))
        } else if V2Post.isPost(root), root["id_str"] == nil, root["full_text"] == nil {
            included.take(nil)
            emit(.post(try V2Post.post(root, included)))
        } else if Self.hasText(root) {
            emit(.post(try V1Post.post(root, owner: archiveOwner)))
        } else if let change = try Self.batchChange(root) {
            emit(change ?? origin.notice(.account))
        } else if let kind = Self.noticeKind(root) {
            emit(origin.notice(kind))
        } else {
            throw Refusal("is a JSON object of no form that Covey knows")
        }
    }

    /// The kinds of message that hold no post.
    private static func noticeKind(_ root: JSONValue) -> Notice.Kind? {
        if root["limit"] != nil { return .limit }
        if root["disconnect"] != nil || root["connection_issue"] != nil { return .disconnect }
        if root["warning"] != nil { return .warning }
        if root["status_withheld"] != nil || root["user_withheld"] != nil { return .withheld }
        if root["scrub_geo"] != nil { return .scrubGeo }
        if let errors = root["errors"] {
            return errors.elements.contains { $0["disconnect_type"] != nil } ? .disconnect : .errors
        }
        if root["meta"] != nil { return .empty }
        if root["screen_name"] != nil || root["username"] != nil { return .users }
        if root["title"] != nil, root["detail"] != nil || root["type"] != nil { return .errors }
        if root["code"] != nil, root["message"] != nil { return .errors }
        if root["delete"] != nil || root["friends"] != nil || root["event"] != nil || root["for_user"] != nil {
            return .other
        }
        return nil
    }

    /// A line of a batch compliance job. Posts and accounts look alike there, but their ids never meet: both come from
    /// one sequence, and of ids from before it, those whose object is younger than the sequence are accounts.
    ///
    /// - Returns: `nil` if the record is none; `.some(nil)` if it asks for nothing.
    private static func batchChange(_ root: JSONValue) throws(Refusal) -> Item?? {
        guard let action = root["action"], root["reason"] != nil else { return nil }
        guard action.equals("delete"), root["reason"]?.equals("scrub_geo") == false else { return .some(nil) }
        guard let id = XID(root["id"]) else { throw Refusal("is a compliance line without an id") }
        if id.instant == nil, let created = root["created_at"]?.instant, created.milliseconds > 1_288_834_974_657 {
            return .some(nil)
        }
        return .removal(Removal(id: id.postID))
    }
}

/// Answers, stream lines and events of API v2.
extension JSONRecordReader {
    private mutating func readAnswer(
        _ root: JSONValue, _ data: JSONValue, _ origin: Origin, _ emit: (consuming Item) -> Void
    ) throws(Refusal) {
        included.take(root["includes"])
        defer { included.take(nil) }
        if data.isObject {
            try readDatum(data, origin, emit)
            return
        }
        guard data.isArray else { throw Refusal("has data that is neither an object nor an array") }
        var other: JSONValue?
        var isEmpty = true
        for datum in data.elements {
            isEmpty = false
            if !datum.isObject || V2Post.isPost(datum) || Self.isChange(datum) {
                do throws(Refusal) {
                    try readDatum(datum, origin, emit)
                } catch {
                    emit(origin.rejection(error, raw: included.answer(of: datum)))
                }
            } else {
                other = other ?? datum
            }
        }
        if isEmpty { emit(origin.notice(.empty)) }
        if let other { emit(origin.notice(Self.kind(of: other))) }
    }

    private mutating func readDatum(
        _ datum: JSONValue, _ origin: Origin, _ emit: (consuming Item) -> Void
    ) throws(Refusal) {
        guard datum.isObject else { throw Refusal("has a datum that is not an object") }
        if V2Post.isPost(datum) {
            emit(.post(try V2Post.post(datum, included)))
        } else if let type = datum["event_type"] {
            try readActivity(datum, type, origin, emit)
        } else if let deletion = datum["delete"] {
            guard let id = XID((deletion["tweet"] ?? deletion["post"])?["id"]) else {
                throw Refusal("is a compliance notice without the id of a post")
            }
            emit(.removal(Removal(id: id.postID)))
        } else {
            emit(origin.notice(Self.kind(of: datum)))
        }
    }

    private mutating func readActivity(
        _ datum: JSONValue, _ type: JSONValue, _ origin: Origin, _ emit: (consuming Item) -> Void
    ) throws(Refusal) {
        guard let payload = datum["payload"] else { return emit(origin.notice(.other)) }
        if type.equals("post.create") {
            if let includes = payload["includes"] ?? datum["includes"] { included.take(includes) }
            emit(.post(try V2Post.post(payload["data"] ?? payload, included)))
        } else if type.equals("post.delete") {
            let gone = payload["data"] ?? payload
            guard let id = XID(gone["id"] ?? gone["post_id"] ?? gone["tweet_id"]) else {
                throw Refusal("is a post.delete event without the id of a post")
            }
            let history = EditHistory(gone["edit_history_tweet_ids"] ?? gone["edit_history_post_ids"], own: id)
            emit(.removal(Removal(id: history.first.postID, otherVersions: history.later)))
        } else {
            emit(origin.notice(.other))
        }
    }

    private static func isChange(_ datum: JSONValue) -> Bool {
        datum["event_type"] != nil || datum["delete"] != nil
    }

    /// What data that is no post tells of.
    private static func kind(of datum: JSONValue) -> Notice.Kind {
        if datum["username"] != nil { return .users }
        if datum["start"] != nil, datum["end"] != nil { return .counts }
        if datum["tweet_edit"] != nil || datum["post_edit"] != nil { return .edit }
        if datum["withheld"] != nil || datum["user_withheld"] != nil { return .withheld }
        if datum["drop"] != nil || datum["undrop"] != nil { return .drop }
        if datum["scrub_geo"] != nil { return .scrubGeo }
        let ofAccounts: [StaticString] = [
            "user_delete", "user_undelete", "user_protect", "user_unprotect", "user_suspend", "user_unsuspend",
            "user_profile_modification",
        ]
        return ofAccounts.contains { datum[$0] != nil } ? .account : .other
    }
}
