package io.vitharness.models.baselines;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One option as a prompt lists it: a line such as "A. a rabbit" or "(B) 猫". */
record Offered(String label, String text) {

    private static final Pattern LINE = Pattern.compile("\\s*\\(?([A-Z])[.):\u3001\uFF0E\uFF1A\uFF09]\\s*(.*)");

    /** The last list of at least two options, A first and no letter left out; nothing where there is none. */
    static List<Offered> in(String prompt) {
        List<Offered> list = List.of();
        List<Offered> run = new ArrayList<>();
        for (String line : prompt.split("\\R", -1)) {
            Matcher option = LINE.matcher(line);
            if (!option.matches()) {
                continue;
            }
            if (option.group(1).equals("A")) {
                run.clear();
            }
            if (option.group(1).charAt(0) == 'A' + run.size()) {
                run.add(new Offered(option.group(1), option.group(2).strip()));
                list = run.size() > 1 ? List.copyOf(run) : list;
            }
        }
        return list;
    }
}
