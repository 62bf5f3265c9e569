package io.vitharness.judges.choice;

/** Where words of Latin script end; Chinese has no blanks between words. */
final class Words {

    private Words() {}

    /** Whether a character after a text belongs to the same word. */
    static boolean isGlued(String text, char next) {
        char last = text.charAt(text.length() - 1);
        return isLatin(last) && isLatin(next);
    }

    static boolean isLatin(char letter) {
        return Character.isDigit(letter)
                || (Character.isLetter(letter) && Character.UnicodeScript.of(letter) != Character.UnicodeScript.HAN);
    }
}
