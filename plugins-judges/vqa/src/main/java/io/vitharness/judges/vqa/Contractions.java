package io.vitharness.judges.vqa;

import java.util.HashMap;
import java.util.Map;

/**
 * The contractions that the official normaliser mends ({@code GT-Vision-Lab/VQA}, {@code vqaEval.py}): a word that lacks
 * one of its apostrophes gets it back. Its entries with capitals are left out, since words are lower-case by then.
 */
final class Contractions {

    private static final String FORMS =
            "ain't aren't can't could've couldn't couldn't've didn't doesn't don't hadn't hadn't've"
                    + " hasn't haven't he'd he'd've he's how'd how'll how's isn't it'd it'd've it'll ma'am mightn't mightn't've"
                    + " might've mustn't must've needn't not've o'clock oughtn't 'ow's'at shan't she'd've should've shouldn't"
                    + " shouldn't've somebody'd've somebody'll somebody's someone'd someone'd've someone'll someone's something'd"
                    + " something'd've something'll that's there'd there'd've there're there's they'd they'd've they'll they're"
                    + " they've 'twas wasn't we'd've we've weren't what'll what're what's what've when's where'd where's where've"
                    + " who'd who'd've who'll who's who've why'll why're why's won't would've wouldn't wouldn't've y'all y'all'll"
                    + " y'all'd've you'd you'd've you'll you're you've";

    private static final Map<String, String> MENDED = mended();

    private Contractions() {}

    /** The word with its apostrophe, or the word itself. */
    static String mend(String word) {
        return MENDED.getOrDefault(word, word);
    }

    private static Map<String, String> mended() {
        Map<String, String> mended = new HashMap<>();
        for (String form : PyText.split(FORMS)) {
            for (int at = form.indexOf('\''); at >= 0; at = form.indexOf('\'', at + 1)) {
                mended.put(form.substring(0, at) + form.substring(at + 1), form);
            }
        }
        mended.put("somebody'd", "somebodyd"); // the table has this one the wrong way round
        return mended;
    }
}
