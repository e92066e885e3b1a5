extension ProblemKind {
    var english: (title: String, remedy: String) {
        switch self {
        case .malformed:
            (
                "The request cannot be read",
                "Correct it and send it again. In a browser, go back to the first page and fill in the form again."
            )
        case .invalidParameter:
            (
                "A parameter makes no sense",
                "Correct the parameter or leave it out: the API’s description lists what each takes."
            )
        case .bodyTooLarge:
            ("The request is too large", "Send at most 256 KiB of JSON, and many listings as a file to import.")
        case .textTooLong:
            (
                "The text is too long",
                "At most {limit} characters can be compared. Please shorten the text to the concrete needs or capabilities."
            )
        case .unsupportedMediaType:
            ("This kind of content is not taken", "Send JSON in UTF-8, and say so: Content-Type: application/json.")
        case .invalidFields:
            (
                "Some fields are wrong",
                "Correct the fields that are named and send the whole again: nothing was changed."
            )
        case .unauthenticated: ("Please sign in", "Sign in, or send a valid token as Authorization: Bearer.")
        case .wrongPassword:
            (
                "E-mail address and password do not belong together",
                "Check both, or have a new password set. Whether such an account exists is not told."
            )
        case .insufficientScope:
            ("The token does not reach this far", "Use a token with the scopes that are named, or sign in.")
        case .sessionRequired:
            (
                "Only a person can do this",
                "Sign in with your password: passwords and tokens are not changed by a token."
            )
        case .foreignOrigin:
            (
                "This request comes from another site",
                "Do it on Berth’s own pages. Programs send a token instead of a cookie."
            )
        case .formExpired:
            (
                "This form has expired",
                "You have signed in or out since it was shown. Nothing was changed: go back, load the page again and send it."
            )
        case .forbidden: ("You may not do this", "Ask the program office if you think that you should be able to.")
        case .notYourMove:
            (
                "It is not your move",
                "The other side or the program office decides this, or somebody whom they have allowed to act for them."
            )
        case .tooManyRequests: ("Too many requests", "Wait for as long as the answer says, and send fewer at once.")
        case .notFound:
            (
                "There is no such page",
                "The address may be wrong, or the listing was withdrawn. Please search again from the first page."
            )
        case .noSuchResource:
            ("There is nothing of this kind here", "It does not exist, or it is not for you to see. Check its id.")
        case .methodNotAllowed:
            ("This address does not take this method", "Use one of the methods that the header Allow lists.")
        case .notNow:
            (
                "This is not possible now",
                "Somebody may have been quicker. Look at the present state, and choose one of the next states that are listed."
            )
        case .notEligible:
            (
                "These two may not be brought together",
                "The reasons are listed. Correct the listing that they concern, or choose another partner."
            )
        case .limitReached: ("The limit is reached", "Wait for an answer, or withdraw something that is still open.")
        case .noOpeningLeft:
            ("No opening is left", "All openings of the scenario are taken. It is open again when one becomes free.")
        case .deadlinePassed: ("The time to answer is over", "Begin again with a new application or invitation.")
        case .versionNotConfirmed:
            ("The scenario has changed in the meantime", "The OPC confirms the new version first.")
        case .ownWork: ("Nobody decides about work of one’s own", "Somebody else in the program office decides this.")
        case .notLanded: ("Nothing has been delivered and accepted yet", "Wait until a delivery has been accepted.")
        case .noticeNotOver: ("The public notice is not over", "Wait until the day that is named.")
        case .calendarMissing:
            (
                "The calendar of this year is missing",
                "The program office adds the year’s public holidays in the program’s settings."
            )
        case .taken: ("Somebody else has this already", "Choose another.")
        case .stale: ("Somebody else has changed this", "Read it again, and decide whether your change still holds.")
        case .revisionRequired:
            (
                "The revision is missing",
                "Send If-Match with the ETag of what you have read, so that nobody’s change is lost."
            )
        case .keyReused: ("This key was used for another request", "Choose a new Idempotency-Key for a new request.")
        case .unexpected:
            (
                "Something went wrong",
                "The fault has been recorded; nothing you wrote was made public. Please try again later, and if it happens again, give the administrators the request number."
            )
        case .notReady:
            (
                "Berth is getting ready",
                "The service has just started and is loading its model and the listings. Please try again in a moment."
            )
        case .busy: ("Too many want the same thing at once", "Try again in a moment: nothing was changed.")
        case .timedOut:
            (
                "It took too long",
                "Read what you wanted to change before you try again: it may have been done all the same. With the same Idempotency-Key nothing is done twice."
            )
        }
    }
}
