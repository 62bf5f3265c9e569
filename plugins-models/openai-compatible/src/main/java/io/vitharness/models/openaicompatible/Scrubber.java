package io.vitharness.models.openaicompatible;

import io.vitharness.spi.Secret;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Makes a server's words fit for a message: no secret, one line, not long. Servers like to repeat the key they refuse. */
final class Scrubber {

    private static final int LONGEST = 300;
    private static final Pattern KEY_LIKE =
            Pattern.compile("\\b(?:sk|pk|rk|hf|gsk|xai)[-_][A-Za-z0-9*._-]{4,}|(?i:\\bbearer )\\S+");
    private static final Pattern NOT_PRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+");

    private final List<String> secrets;

    Scrubber(ServerConfig config) {
        List<Secret> all = new ArrayList<>(config.secretHeaders().values());
        config.key().ifPresent(all::add);
        // the longest first: a secret may hold another
        secrets = all.stream()
                .map(Secret::reveal)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    String clean(String words) {
        String clean = words;
        for (String secret : secrets) {
            clean = clean.replace(secret, "***");
        }
        clean = KEY_LIKE.matcher(clean).replaceAll("***");
        clean = NOT_PRINTABLE.matcher(clean).replaceAll(" ").strip();
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + "...";
    }
}
