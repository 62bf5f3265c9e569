package io.vitharness.benchmarks.textbind;

import io.vitharness.benchmarks.textbind.TextbindConfig.Replies;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A reply that is asked for.
 *
 * @param number which of its dialogue, counted from 1
 */
record Reply(Conversation conversation, int number) {

    static List<Reply> of(Replies replies, Collection<Conversation> conversations) {
        List<Reply> all = new ArrayList<>();
        for (Conversation conversation : conversations) {
            int first = replies == Replies.LAST ? conversation.replies() : 1;
            for (int number = first; number <= conversation.replies(); number++) {
                all.add(new Reply(conversation, number));
            }
        }
        return all;
    }

    String id() {
        return conversation.id() + "/" + number;
    }

    Said key() {
        return conversation.reply(number);
    }

    List<Said> before() {
        return conversation.before(number);
    }

    /** The number of the reply, and which picture of the dialogue it brings, if any. */
    Map<String, String> tags() {
        String picture = key().pictures().isEmpty() ? "none" : Integer.toString(conversation.firstPicture(number));
        return Map.of("reply", Integer.toString(number), "picture", picture);
    }
}
