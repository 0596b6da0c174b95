package org.broadsheet.collecting.extract.body;

import java.util.regex.Pattern;

/**
 * Sentences in which an outlet speaks of itself to its readers: follow us, get the app, write to
 * us, the rules for comments. They stand before or after the text, never in its middle.
 */
final class Pleas {
    private static final int LONGEST = 400;
    private static final String MEDIA =
            "(facebook|twitter|instagram|whatsapp|telegram|youtube|linkedin|tiktok|x\\.com|google news|spotify)";
    private static final Pattern PLEA =
            Pattern.compile(
                    "\\W*((please |you can |also )*(follow|like|find|join|connect with|subscribe to)\\b.{0,80}\\bon (our )?"
                            + MEDIA
                            + ".*"
                            + "|(follow|like) (us|@).*"
                            + "|(download|get|install) (the|our) .{0,60}\\bapps?\\b.*"
                            + "|for (the latest|more|all the latest|breaking)\\b.{0,80}(download|visit|subscribe|follow|click|go to|check out|sign up)\\b.*"
                            + "|(sign up|subscribe|register)\\b.{0,80}(newsletter|updates|alerts|inbox|channel|e-?mail).*"
                            + "|(send|submit) (us )?(your |a |an )?.{0,40}(letters?|tips?|message|feedback|photos?|videos?)\\b.{0,30}(to|via|at|on)\\b.*"
                            + "|(if you|did you) (enjoy|like|love)(ed)? (reading )?(this|our|the)\\b.*"
                            + "|have (a|any) (news )?(tip|story|question|comment)s?\\b.{0,60}\\?.*"
                            + "|(please )?(note|understand) that (all )?comments.*|(some |all |your )?comments (may|are|will) (be )?(moderated|republished|published|reviewed).*"
                            + "|(join|únete|sigue|síguenos|suscr[íi]bete|descarga|mira)\\b.{0,100}\\b(canal|"
                            + MEDIA
                            + "|bolet[íi]n|app)\\b.*"
                            + "|(folge|folgen sie|abonniere|abonnieren sie|melde dich|melden sie sich)\\b.{0,80}\\b(newsletter|kanal|"
                            + MEDIA
                            + ")\\b.*"
                            + "|(suivez|abonnez|rejoignez|inscrivez|téléchargez)\\b.{0,80}\\b(newsletter|chaîne|application|"
                            + MEDIA
                            + ")\\b.*)",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    private Pleas() {}

    static boolean isPlea(String line) {
        return line.length() < LONGEST && PLEA.matcher(line).matches();
    }
}
