package io.vitharness.judges.toolcalls;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text in GPT4Tools' form says, line by line, each without blanks around it.
 *
 * @param thoughts what follows {@code Thought: Do I need to use a tool?}
 * @param actions the tools that are called
 * @param inputs the arguments of each call
 * @param replies what is said to the user
 */
record ReActLines(List<String> thoughts, List<String> actions, List<String> inputs, List<String> replies) {

    // a line ends at \n alone, as in Python; Java's dot would stop at \r and others too
    private static final Pattern THOUGHT = Pattern.compile("(?d)Thought: Do I need to use a tool\\? (.*)");
    private static final Pattern ACTION = Pattern.compile("(?d)Action: (.*)");
    private static final Pattern INPUT = Pattern.compile("(?d)Action Input: (.*)");
    private static final Pattern REPLY = Pattern.compile("(?d)AI: (.*)");

    ReActLines {
        thoughts = List.copyOf(thoughts);
        actions = List.copyOf(actions);
        inputs = List.copyOf(inputs);
        replies = List.copyOf(replies);
    }

    static ReActLines of(String text) {
        return new ReActLines(found(THOUGHT, text), found(ACTION, text), found(INPUT, text), found(REPLY, text));
    }

    /** Whether there is no such line at all. */
    boolean isEmpty() {
        return thoughts.isEmpty() && actions.isEmpty() && inputs.isEmpty() && replies.isEmpty();
    }

    private static List<String> found(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(PythonText.strip(matcher.group(1)));
        }
        return found;
    }
}
