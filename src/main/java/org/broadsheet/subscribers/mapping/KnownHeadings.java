package org.broadsheet.subscribers.mapping;

import static java.util.Map.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The meaning of headings that programs write by themselves. */
final class KnownHeadings {
    private static final Map<String, Meaning> KNOWN =
            Map.ofEntries(
                    entry("emailaddress", Meaning.ADDRESS),
                    entry("email", Meaning.ADDRESS),
                    entry("mail", Meaning.ADDRESS),
                    entry("emailadresse", Meaning.ADDRESS),
                    entry("subscriberemail", Meaning.ADDRESS),
                    entry("name", Meaning.NAME),
                    entry("fullname", Meaning.NAME),
                    entry("firstname", Meaning.FIRST_NAME),
                    entry("fname", Meaning.FIRST_NAME),
                    entry("mergefirstname", Meaning.FIRST_NAME),
                    entry("vorname", Meaning.FIRST_NAME),
                    entry("lastname", Meaning.LAST_NAME),
                    entry("lname", Meaning.LAST_NAME),
                    entry("mergelastname", Meaning.LAST_NAME),
                    entry("nachname", Meaning.LAST_NAME),
                    entry("externalid", Meaning.EXTERNAL_ID),
                    entry("uuid", Meaning.EXTERNAL_ID),
                    entry("euid", Meaning.EXTERNAL_ID),
                    entry("cid", Meaning.EXTERNAL_ID),
                    entry("uniqid", Meaning.EXTERNAL_ID),
                    entry("status", Meaning.STATUS),
                    entry("state", Meaning.STATUS),
                    entry("subscriptionstatus", Meaning.STATUS),
                    entry("confirmed", Meaning.CONFIRMED),
                    entry("isemailofthisuserconfirmed", Meaning.CONFIRMED),
                    entry("istheemailofthisuserconfirmed", Meaning.CONFIRMED),
                    entry("blacklisted", Meaning.BLOCKED),
                    entry("isthisuserblacklisted", Meaning.BLOCKED),
                    entry("optintime", Meaning.ASKED_AT),
                    entry("optinip", Meaning.ASKED_FROM),
                    entry("confirmtime", Meaning.CONFIRMED_AT),
                    entry("confirmip", Meaning.CONFIRMED_FROM),
                    entry("doubleoptinat", Meaning.CONFIRMED_AT),
                    entry("createdat", Meaning.JOINED_AT),
                    entry("created", Meaning.JOINED_AT),
                    entry("insertedat", Meaning.JOINED_AT),
                    entry("joinedat", Meaning.JOINED_AT),
                    entry("entered", Meaning.JOINED_AT),
                    entry("timecreated", Meaning.JOINED_AT),
                    entry("unsubtime", Meaning.LEFT_AT),
                    entry("unsubscribed", Meaning.LEFT_AT),
                    entry("unsubreason", Meaning.LEFT_REASON),
                    entry("unsubreasonother", Meaning.LEFT_REASON),
                    entry("cleantime", Meaning.CLEANED_AT),
                    entry("tags", Meaning.TOPICS),
                    entry("topics", Meaning.TOPICS),
                    entry("groups", Meaning.TOPICS),
                    entry("interests", Meaning.TOPICS),
                    entry("timezone", Meaning.ZONE),
                    entry("tz", Meaning.ZONE),
                    entry("zone", Meaning.ZONE),
                    entry("hour", Meaning.HOUR),
                    entry("rhythm", Meaning.RHYTHM),
                    entry("language", Meaning.LANGUAGE),
                    entry("lang", Meaning.LANGUAGE),
                    entry("length", Meaning.LENGTH),
                    entry("textonly", Meaning.TEXT_ONLY),
                    entry("articlelanguages", Meaning.ARTICLE_LANGUAGES),
                    entry("outletsout", Meaning.OUTLETS_OUT),
                    entry("pauseduntil", Meaning.PAUSED_UNTIL),
                    entry("suppressed", Meaning.SUPPRESSED),
                    entry("consentwording", Meaning.CONSENT_WORDING),
                    entry("consentat", Meaning.CONFIRMED_AT),
                    entry("consentnetwork", Meaning.CONFIRMED_FROM),
                    entry("attributes", Meaning.ATTRIBUTES),
                    entry("attribs", Meaning.ATTRIBUTES),
                    entry("data", Meaning.ATTRIBUTES),
                    entry("md5", Meaning.DIGEST),
                    entry("md5hash", Meaning.DIGEST),
                    entry("emailmd5", Meaning.DIGEST),
                    entry("sha1", Meaning.DIGEST),
                    entry("sha256", Meaning.DIGEST),
                    entry("hash", Meaning.DIGEST),
                    entry("emailhash", Meaning.DIGEST));

    /** What those programs keep for themselves, or what nobody here should keep. */
    private static final Set<String> LEFT_OUT =
            Set.of(
                    "memberrating",
                    "latitude",
                    "longitude",
                    "gmtoff",
                    "dstoff",
                    "lastchanged",
                    "leid",
                    "notes",
                    "unsubcampaigntitle",
                    "unsubcampaignid",
                    "cleancampaigntitle",
                    "cleancampaignid",
                    "hashemail",
                    "updatedat",
                    "id",
                    "modified",
                    "timemodified",
                    "password",
                    "passwordchanged",
                    "htmlemail",
                    "bouncecount",
                    "consenthow");

    private KnownHeadings() {}

    static Mapping propose(List<String> headings) {
        var plain = headings.stream().map(KnownHeadings::plain).collect(Collectors.toSet());
        var origin = Origin.of(plain);
        var named = plain.stream().anyMatch(heading -> KNOWN.get(heading) == Meaning.ADDRESS);
        return new Mapping(
                origin,
                headings.stream()
                        .map(heading -> new Mapping.Column(heading, meaning(heading, named)))
                        .toList());
    }

    /** "Address" is the postal one beside "Email Address", and the only one elsewhere. */
    private static Meaning meaning(String heading, boolean addressIsNamed) {
        var plain = plain(heading);
        if (plain.equals("address")) {
            return addressIsNamed ? Meaning.ATTRIBUTE : Meaning.ADDRESS;
        }
        if (plain.isEmpty() || LEFT_OUT.contains(plain)) {
            return Meaning.IGNORED;
        }
        return KNOWN.getOrDefault(plain, Meaning.ATTRIBUTE);
    }

    /** Letters and digits in lower case. */
    static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
