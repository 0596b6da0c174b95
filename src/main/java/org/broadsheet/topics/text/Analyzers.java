package org.broadsheet.topics.text;

import static java.util.Map.entry;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.bn.BengaliAnalyzer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.ckb.SoraniAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.eu.BasqueAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ga.IrishAnalyzer;
import org.apache.lucene.analysis.gl.GalicianAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.hy.ArmenianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.ne.NepaliAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sr.SerbianAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.ta.TamilAnalyzer;
import org.apache.lucene.analysis.te.TeluguAnalyzer;
import org.apache.lucene.analysis.th.ThaiAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/** Lucene's analyzer for each language family, made when first asked for and kept. */
final class Analyzers {
    private static final Map<String, Supplier<Analyzer>> MAKERS =
            Map.ofEntries(
                    entry("ar", ArabicAnalyzer::new),
                    entry("bg", BulgarianAnalyzer::new),
                    entry("bn", BengaliAnalyzer::new),
                    entry("ca", CatalanAnalyzer::new),
                    entry("ckb", SoraniAnalyzer::new),
                    entry("cs", CzechAnalyzer::new),
                    entry("da", DanishAnalyzer::new),
                    entry("de", GermanAnalyzer::new),
                    entry("el", GreekAnalyzer::new),
                    entry("en", EnglishAnalyzer::new),
                    entry("es", SpanishAnalyzer::new),
                    entry("et", EstonianAnalyzer::new),
                    entry("eu", BasqueAnalyzer::new),
                    entry("fa", PersianAnalyzer::new),
                    entry("fi", FinnishAnalyzer::new),
                    entry("fr", FrenchAnalyzer::new),
                    entry("ga", IrishAnalyzer::new),
                    entry("gl", GalicianAnalyzer::new),
                    entry("hi", HindiAnalyzer::new),
                    entry("hu", HungarianAnalyzer::new),
                    entry("hy", ArmenianAnalyzer::new),
                    entry("id", IndonesianAnalyzer::new),
                    entry("it", ItalianAnalyzer::new),
                    entry("ja", CJKAnalyzer::new),
                    entry("ko", CJKAnalyzer::new),
                    entry("lt", LithuanianAnalyzer::new),
                    entry("lv", LatvianAnalyzer::new),
                    entry("ne", NepaliAnalyzer::new),
                    entry("nl", DutchAnalyzer::new),
                    entry("no", NorwegianAnalyzer::new),
                    entry("pt", PortugueseAnalyzer::new),
                    entry("ro", RomanianAnalyzer::new),
                    entry("ru", RussianAnalyzer::new),
                    entry("sr", SerbianAnalyzer::new),
                    entry("sv", SwedishAnalyzer::new),
                    entry("ta", TamilAnalyzer::new),
                    entry("te", TeluguAnalyzer::new),
                    entry("th", ThaiAnalyzer::new),
                    entry("tr", TurkishAnalyzer::new),
                    entry("zh", CJKAnalyzer::new));
    private static final Analyzer PLAIN = new StandardAnalyzer(CharArraySet.EMPTY_SET);
    private static final Map<String, Analyzer> MADE = new ConcurrentHashMap<>();

    private Analyzers() {}

    /** Never fails: a language Lucene has no analyzer for is cut and lower-cased only. */
    static Analyzer of(Language language) {
        var family = language.family().code();
        var maker = MAKERS.get(family);
        return maker == null ? PLAIN : MADE.computeIfAbsent(family, code -> maker.get());
    }
}
