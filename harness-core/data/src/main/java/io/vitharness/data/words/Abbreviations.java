package io.vitharness.data.words;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Words that keep their full stop, as alternatives of a regular expression; tried out one by one. */
final class Abbreviations {

    private static final String ANY_CASE = "al cf co ct dr ft ga jr ky lt md mo mr ms mt ph rd rt sq sr st va vs vt wm"
            + " adj adm adv ala apr aug ave bhd cie col cos cpl dak dec det drs ens esq est etc ext feb fla fri gen gov"
            + " hon inc ind jan jos jul jun kan ltd maj mar mme mon mrs neb nev nov oct pfc plc pvt rep rev sen sep seq"
            + " sfc sgt spc ste sys tel thu tue wed wis wyo alex ariz assn asst atty bldg blvd brig bros capt cmdr colo"
            + " conn corp dept elec govs insp intl invt kans mich minn mlle mont msgr natl okla penn pres prof reps sens"
            + " sept supt tenn tues univ wisc thurs messrs treas calif assoc lieut comdr";
    private static final String AS_WRITTEN = "Al Az La Pa az AL AZ LA PA Ark Del Ill Ore Tex ARK DEL ILL ORE TEX Mass"
            + " Miss Wash MASS MISS WASH mfg Mfg mtg Mtg pte Pte pty Pty ppte ppty ptes ptys Ppte Ppty Ptes Ptys";

    /** With the full stop. */
    static final String REGEX =
            "(?:Ph\\.?D|(?i:" + ANY_CASE.replace(' ', '|') + ")|" + AS_WRITTEN.replace(' ', '|') + ")\\.";

    /** Keep it before a number only. */
    static final String BEFORE_NUMBERS = "(?i:nos?|pp?|art|figs?|ca|op|prop)\\.";

    /** Words that begin a sentence when they stand, with a capital, after a letter and a full stop. */
    static final String STARTERS = "A|About|According|Additionally|After|An|As|At|But|Earlier|He|Her|Here|However|If|In"
            + "|It|Last|Many|More|Mr\\.|Ms\\.|Now|Once|One|Other|Our|She|Since|So|Some|Such|That|The|Their|Then|There"
            + "|These|They|This|We|What|When|While|Yet|You";

    private static final String NUMBERED = "no nos p pp art fig figs ca op prop";
    private static final Set<String> ALL = Set.copyOf(
            List.of(("phd " + ANY_CASE + " " + AS_WRITTEN.toLowerCase(Locale.ROOT) + " " + NUMBERED).split(" ")));

    private Abbreviations() {}

    /** Whether letters can keep a full stop before a blank; sometimes true of letters that cannot. */
    static boolean mayKeepFullStop(String letters) {
        return letters.length() < 2 || ALL.contains(letters.toLowerCase(Locale.ROOT));
    }
}
