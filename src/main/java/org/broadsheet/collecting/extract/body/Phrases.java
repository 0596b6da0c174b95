package org.broadsheet.collecting.extract.body;

import java.util.regex.Pattern;

/** Lines that publishers put into their texts in the languages that we have met. */
final class Phrases {
    private static final String END =
            "related( (posts?|articles?|stories|news|content|topics|links|coverage|reading))?"
                    + "|more (from|on|in|stories|news|articles|about|like this)\\b.{0,60}"
                    + "|read (more|also|next|on)( ?:.{0,120})?|also read( ?:.{0,120})?|you (may|might) also (like|enjoy|be interested).{0,40}"
                    + "|recommended( for you| reading| stories| articles)?|suggested.{0,30}|most (read|popular|viewed|commented).{0,20}"
                    + "|(top|latest|recent|popular|trending) (comments|news|stories|posts|articles|videos).{0,20}|trending( now)?|don'?t miss"
                    + "|(\\d+ )?(comments?|responses|replies|thoughts on.{0,120})( \\(\\d+\\))?|leave a (reply|comment).{0,40}|post a comment|join the (conversation|discussion)"
                    + "|share (this|on|the|with).{0,60}|follow us.{0,60}|sign up (for|to).{0,100}|about the authors?|about the writer|author bio|tags?:?|filed under:?.{0,80}|topics:?"
                    + "|what do you think\\?|references|footnotes|external links|see also|further reading|notes"
                    + "|das könnte (sie|dich) auch interessieren.{0,20}|mehr zum thema.{0,40}|mehr (dazu|von|aus|über|news|nachrichten|artikel).{0,60}|lesen sie (auch|mehr|dazu|hier).{0,120}|lies auch.{0,80}|auch interessant.{0,80}"
                    + "|ähnliche (beiträge|artikel|themen|posts)|verwandte (artikel|themen|beiträge).{0,20}|weitere (artikel|beiträge|themen|news|nachrichten|meldungen|informationen|infos).{0,60}|weiterlesen.{0,60}|passend dazu.{0,30}|passende artikel|meistgelesen.{0,30}|das interessiert sie.{0,30}"
                    + "|(\\d+ )?(kommentare?|antworten|reaktionen)( \\(\\d+\\))?|(schreibe?n? (sie )?)?(einen |ihren |dein(en)? )?kommentar.{0,40}|kommentar (schreiben|verfassen|hinterlassen).{0,40}|teilen( mit:?| sie .{0,40})?:?|artikel teilen|gefällt mir.{0,30}|schlagw[oö]rte?r?:?.{0,60}|themen:?|stichworte:?.{0,60}|über (den autor|die autorin|die autoren).{0,40}|zur person|jetzt .{0,40}(abonnieren|anmelden).{0,40}|newsletter.{0,60}"
                    + "|(à lire|lire) (aussi|également|ensuite|plus).{0,120}|sur le même (sujet|thème).{0,40}|articles? (similaires|liés|associés|connexes).{0,30}|(voir|à voir) aussi.{0,80}|(\\d+ )?commentaires?( \\(\\d+\\))?|laisser un commentaire.{0,30}|partager.{0,60}|mots[- ]clés.{0,40}"
                    + "|(lea|lee|leer|vea|ver|mira|mire|te puede|también te puede|podría).{0,10} (también|tambien|más|interesar).{0,120}|más (noticias|información|sobre|en|de).{0,60}|(notas|noticias|artículos|temas|contenido) relacionad[oa]s?.{0,30}|relacionad[oa]s?|comentarios?|deja (un|tu) comentario.{0,30}|compart(ir|e|a).{0,60}|etiquetas:?.{0,60}"
                    + "|leia (também|mais).{0,120}|veja (também|mais).{0,120}|saiba mais.{0,80}|(notícias|matérias|artigos) relacionad[oa]s.{0,30}|compartilh(e|ar).{0,60}"
                    + "|(czytaj|przeczytaj|zobacz|sprawdź|polecamy|zobacz również|czytaj też) ?(też|także|również|więcej)?:?.{0,120}|powiązane.{0,40}|komentarze.{0,30}|podobne (artykuły|wpisy).{0,20}|udostępnij.{0,40}|tagi:?.{0,60}"
                    + "|(leggi|vedi|guarda) anche.{0,120}|articoli correlati.{0,20}|potrebbe(ro)? interessarti.{0,30}|commenti|condividi.{0,40}"
                    + "|lees (ook|meer|verder).{0,120}|gerelateerd.{0,40}|meer (over|nieuws).{0,60}|reacties.{0,20}|deel (dit|deze).{0,40}"
                    + "|läs (också|mer|även).{0,120}|les også.{0,120}|læs også.{0,120}|relaterade? .{0,40}|lue (myös|lisää).{0,120}"
                    + "|(pročitajte|čitajte|pogledajte|procitajte) (još|i|više|josh|takođe).{0,120}|povezan[aei] (vijesti|vesti|članci|teme).{0,20}|slič(ne|ni) .{0,30}|komentari.{0,20}|podeli.{0,30}"
                    + "|читайте (также|также:|ще|також).{0,120}|(похожие|другие|ещё|еще) (новости|статьи|материалы|записи).{0,40}|комментарии.{0,20}|поделиться.{0,40}|по теме:?.{0,60}|прочетете (още|също).{0,120}|коментари.{0,20}"
                    + "|(kapcsolódó|további|olvasd|ajánlott) .{0,60}|hozzászólások.{0,20}|související.{0,40}|čtěte (také|více|i).{0,120}|přečtěte.{0,80}|citește (și|mai).{0,120}|(ilgili|benzer) (haberler|yazılar|konular).{0,20}|yorumlar.{0,20}"
                    + "|اقرأ (أيضا|أيضاً|المزيد).{0,120}|相关(阅读|新闻|文章|推荐).{0,40}|関連(記事|リンク|ニュース).{0,40}|延伸阅读.{0,40}";

    private static final String NOISE =
            "supported by.{0,60}|sponsored( by.{0,60}| content)?|advertise?ment.{0,40}|advertisement:?|anzeige:?|werbung:?|publicidad:?|publicité:?|pubblicità:?|reklama:?|reklame:?|annonse:?|mainos:?|реклама:?|promo(ted)?|- ?(advertisement|anzeige|werbung) ?-|"
                    + "(continue|scroll|story continues).{0,20}(reading|below|down).{0,40}|story continues.{0,40}|article continues.{0,40}|click here( to .{0,60})?|loading\\.*|error: ?content is protected.{0,10}|print( this)?|email( this)?|tweet|share|teilen|drucken|facebook|twitter|whatsapp|linkedin|copy link|link copied.{0,30}|subscribe.{0,60}|log ?in.{0,40}"
                    + "|(foto|photo|bild|image|picture|credit|quelle|source|fotó|zdjęcie|фото|video|immagine|imagen|symbolbild|copyright)s?( credit| by| courtesy)?( ?:| ?©| \\(c\\)).{0,120}|©.{0,120}|\\(c\\) .{0,80}"
                    + "|(last )?(updated?|published|posted|modified|veröffentlicht|aktualisiert|stand|publié|mis à jour|publicado|actualizado|opublikowano|pubblicato)( am| on| at| le| el| il)?:? .{0,60}"
                    + "|\\d+ ?(min(ute)?s?|minuten|minutos|min\\.?)( read| lesezeit| de lectura| de lecture)?\\.?|(reading time|lesezeit|temps de lecture|lesedauer|czas czytania).{0,30}|lesezeichen.{0,30}|javascript.{0,100}";

    private static final Pattern ENDINGS = whole(END);
    private static final Pattern NOISES = whole(NOISE);

    private Phrases() {}

    /** Headings after which no article goes on. */
    static boolean endsArticle(String line) {
        return line.length() < 140 && ENDINGS.matcher(line).matches();
    }

    static boolean isNoise(String line) {
        return line.length() < 160 && NOISES.matcher(line).matches();
    }

    private static Pattern whole(String alternatives) {
        return Pattern.compile(
                "[\\s>»→▶►•*|+–—-]*(" + alternatives + ")[\\s:>»→▶►•*|…–—-]*",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
