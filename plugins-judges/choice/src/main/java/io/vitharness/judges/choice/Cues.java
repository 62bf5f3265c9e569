package io.vitharness.judges.choice;

import java.util.regex.Pattern;

/** The words around a label or a choice's text that say what is claimed of it. All patterns expect cleaned text. */
final class Cues {

    static final String OPEN = "[\\s\"'(\\[{<:]*+";
    static final String CLOSE = "[\"')\\]}>]*+";

    private static final String FILLER =
            "(?:\\s*+(?:the|is|be|option|choice|letter|answer|statement|clearly|definitely|"
                    + "probably|most likely|likely|obviously|indeed|therefore|thus|simply|just|actually|in fact)\\b[\\s:]*+)*+";

    /** "the answer is", "Answer:", "I choose", "答案是", "选": what stands right before a label that is meant. */
    static final Pattern STRONG = before("(?iU)(?:"
            + "\\b(?:answer|choice|option|selection|response|solution|pick|guess|conclusion|prediction)\\b"
            + "[^.\\n?!;:=]{0,50}(?:\\b(?:is|was|be|being)\\b|[:=\u2192]|[-=]+>)"
            + "|\\banswer[ \\-\u2013\u2014]*+"
            + "|\\b(?:choose|chose|choosing|pick|picked|picking|select|selected|selecting|prefer|go with|going with|opt for|"
            + "settle on|settled on|vote for)\\b"
            + "|(?:答案|答|正解|选项|選項|选择|選擇|选|選|结论|結論)"
            + "(?:应该|應該|应当|应|應|就|只能|可能|大概|一定|必须|当然|显然)?+(?:是|为|為|选择|选|選|:|填|即|乃|项|項)*+(?:选项|選項|第)?+"
            + ")");

    /** "it is", "probably", "so": enough before a capital that ends its sentence. */
    static final Pattern WEAK = before(
            "(?iU)(?:\\b(?:it'?s|is|that'?s|be|think|believe|say|guess|definitely|probably|"
                    + "maybe|perhaps|likely|surely|certainly|clearly|obviously|therefore|thus|hence|so|not\\b[^.\\n]{1,30} but)|是|为|(?:不是|并非)[^。\\n]{1,20}而是),?");

    /** "option" right before a label. */
    static final Pattern NAME = before("(?iU)(?:\\b(?:option|choice|letter)|选项|選項)");

    /** "is correct", "是正确的": what stands right after a label that is meant. */
    static final Pattern PRAISE = Pattern.compile("(?iU)^" + CLOSE
            + "(?:(?: (?:option|choice))?\\s*+(?:is|was|seems|looks|would be|must be|should be|appears|has to be)(?: to be)?"
            + "(?: (?:clearly|definitely|the|most|likely|probably|indeed|obviously|only|one|best|my|final|also|therefore|"
            + "thus|more))*+ (?:correct|right|true|answer|accurate|appropriate|suitable|choice|option|pick|guess|match|"
            + "fit|it\\b|what i\\b)"
            + "| it is\\b|\\s*+(?:best )?+(?:matches|describes|fits|represents|reflects)\\b"
            + "|(?:选项|選項|项|項)?+(?:才|就|最)?+(?:是|为|最)?+(?:正确|正確|对的|對的|合适|合適|符合|恰当|答案|正解))");

    /** The sentence ends behind the label, or goes on with a reason. */
    static final Pattern END = Pattern.compile("(?iU)^" + CLOSE
            + "\\s*+(?:$|[.!,;:。!,;、…\\n(|]|(?:because|since|as|due|for sure|i think|i guess|i believe)\\b)");

    /** "not", "rather than", "不是": what stands right before something that is denied. */
    static final Pattern DENIAL =
            before("(?iU)(?:\\b(?:not|nor|neither|never|no|without|except(?: for)?|rather than|instead of|"
                    + "than|unlike|eliminat\\w*|rul\\w* out|exclud\\w*|reject\\w*|against|wrong|incorrect)\\b|n't|"
                    + "不是|不选|不選|不能选|不应选|不应该选|不应该是|不会是|不可能是|不要选|别选|并非|而非|没有选|没有|排除|除了|除)(?: (?:an?|any))?");

    /** A mark of denial right before a label: "❌ B". */
    static final Pattern CROSS = Pattern.compile("[\u2260\u00AC\u2717\u2718\u274C\u2716] ?[\"'(\\[]*+$");

    /** "I don't think", "whether", "如果": what keeps the rest of its clause from being a claim. */
    static final Pattern DOUBT =
            Pattern.compile("(?iU)(?:\\b(?:don't|do not|doesn't|does not|can't|cannot|can not|couldn't) "
                    + "(?:think|believe|say|tell|know|determine|confirm|be sure)|\\b(?:doubt|unlikely|unsure|if|whether|unless|"
                    + "suppose|assum\\w+|incorrect|wrong|false|worst|least likely|not (?:sure|certain|clear|convinced))\\b"
                    + "|不认为|不确定|无法确定|无法判断|不知道|如果|假如|若|是否|是不是|错误|不正确)[^.,;\\n。,;]{0,60}$");

    /** "is wrong", "isn't", "不对": what stands right after something that is denied. */
    static final Pattern REFUTED = Pattern.compile("(?iU)^" + CLOSE + "(?: (?:option|choice))?"
            + "(?:\\s*+(?:(?:is|are|was|were|seems?|looks?|would be|can be|could be)(?: \\w+ly)? "
            + "(?:not|incorrect|wrong|false|out\\b|impossible|ruled|eliminated|excluded|unlikely|irrelevant)"
            + "|(?:isn't|aren't|doesn't|does not|don't|do not|can't|cannot|wasn't|won't)\\b)"
            + "| ?[\u2717\u2718\u274C\u2716]"
            + "|(?:选项|選項|项|項)?+(?:都|也|是|显然|明显)*+(?:不|错|錯|误|可以排除|排除|被排除))");

    /** "or", "/", "和": what stands between two labels that are named together. */
    static final Pattern JOINT = Pattern.compile("(?iU)^" + CLOSE
            + "\\s*+(?:(?:,|/|\\||&|\\+|、|;|~)\\s*+(?:and/or|or|and|nor)?+|and/or|or|and|nor|和|或者|或|与|與|及|还是|跟|(?=[(\\[]))\\s*+"
            + "(?:(?:maybe|perhaps|also|possibly|even|both|option|choice|选项|選項)\\b ?)*+" + OPEN + "$");

    private static final Pattern QUESTION = Pattern.compile(
            "(?isU)^\\W*(?:is|are|was|were|could|can|should|would|does|do|did|which|what|why|how|who)\\b.*");

    private Cues() {}

    private static Pattern before(String cue) {
        return Pattern.compile(cue + FILLER + OPEN + "$");
    }

    /** Whether the sentence around a place asks instead of saying. */
    static boolean isAsked(String before, String after) {
        int start = lastEnd(before);
        int mark = firstEnd(after);
        if (mark == after.length() || after.charAt(mark) != '?') {
            return false;
        }
        String sentence = before.substring(start) + after.substring(0, mark);
        return QUESTION.matcher(sentence).matches() || sentence.contains("吗") || sentence.contains("是不是");
    }

    private static int lastEnd(String text) {
        for (int i = text.length() - 1; i >= 0; i--) {
            if (isEnd(text.charAt(i))) {
                return i + 1;
            }
        }
        return 0;
    }

    private static int firstEnd(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isEnd(text.charAt(i))) {
                return i;
            }
        }
        return text.length();
    }

    private static boolean isEnd(char letter) {
        return ".!?\n。;".indexOf(letter) >= 0;
    }
}
