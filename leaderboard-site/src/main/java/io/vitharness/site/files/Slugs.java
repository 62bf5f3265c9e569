package io.vitharness.site.files;

import io.vitharness.site.data.Sha;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Folder names for things with names: lower-case letters, digits and hyphens, at most 60, legal on every system, no two
 * alike. A name that had to be changed beyond recognition keeps eight digits of its hash, so that its address does not
 * depend on what else is listed.
 */
public final class Slugs {

    private static final int MOST = 60;
    private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul");

    private final Map<String, String> slugs = new TreeMap<>();

    public Slugs(Collection<String> names) {
        var taken = new HashSet<String>();
        for (String name : new TreeSet<>(names)) {
            String slug = slug(name);
            String free = taken.contains(slug) ? hashed(slug, name) : slug;
            taken.add(free);
            slugs.put(name, free);
        }
    }

    public String of(String name) {
        String slug = slugs.get(name);
        if (slug == null) {
            throw new IllegalArgumentException("'" + name + "' has no page");
        }
        return slug;
    }

    private static String slug(String name) {
        String plain =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        boolean faithful = name.matches("[a-zA-Z0-9][a-zA-Z0-9 ._/-]*") && plain.length() <= MOST;
        return faithful && !reserved(plain) ? plain : hashed(plain, name);
    }

    private static boolean reserved(String slug) {
        return slug.isEmpty() || RESERVED.contains(slug) || slug.matches("(com|lpt)[0-9]");
    }

    private static String hashed(String slug, String name) {
        String start = slug.substring(0, Math.min(slug.length(), MOST - 9)).replaceAll("-+$", "");
        return (start.isEmpty() ? "x" : start) + "-" + Sha.brief(name);
    }
}
