package io.vitharness.data.pickle;

import io.vitharness.spi.benchmark.DataException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The values that a pickle has put down so far, its marks among them, and those it keeps under numbers. */
final class PickleStack {

    private final PickleInput in;
    private final List<JsonNode> values = new ArrayList<>();
    private final Deque<Integer> marks = new ArrayDeque<>();
    private final Map<Long, JsonNode> kept = new HashMap<>();

    PickleStack(PickleInput in) {
        this.in = in;
    }

    void push(JsonNode value) {
        values.add(value);
    }

    JsonNode pop() throws DataException {
        requireValues(1);
        return values.remove(values.size() - 1);
    }

    JsonNode top() throws DataException {
        requireValues(1);
        return values.get(values.size() - 1);
    }

    void mark() {
        marks.push(values.size());
    }

    /** The values since the last mark, which is gone with them. */
    List<JsonNode> sinceMark() throws DataException {
        int mark = Optional.ofNullable(marks.poll())
                .orElseThrow(() -> in.fault("found no mark before this place, wanted one; this is no sound pickle"));
        List<JsonNode> since = new ArrayList<>(values.subList(mark, values.size()));
        values.subList(mark, values.size()).clear();
        return since;
    }

    ArrayNode list() throws DataException {
        if (top() instanceof ArrayNode list) {
            return list;
        }
        throw in.fault("found something else, wanted a list to add to");
    }

    /** Adds keys and values in turn to the dictionary on top. */
    void addMembers(List<JsonNode> members) throws DataException {
        if (!(top() instanceof ObjectNode object)) {
            throw in.fault("found something else, wanted a dictionary to add to");
        }
        if (members.size() % 2 != 0) {
            throw in.fault("found a key without its value");
        }
        for (int i = 0; i < members.size(); i += 2) {
            JsonNode key = members.get(i);
            if (!key.isString() && !key.isIntegralNumber()) {
                throw in.fault("found a key that is neither a text nor a whole number");
            }
            object.set(key.asString(), members.get(i + 1));
        }
    }

    void keep(long number) throws DataException {
        kept.put(number, top());
    }

    void keepNext() throws DataException {
        keep(kept.size());
    }

    JsonNode kept(long number) throws DataException {
        return Optional.ofNullable(kept.get(number))
                .orElseThrow(() -> in.fault("found a reference to the value " + number + ", which was not put down"));
    }

    private void requireValues(int count) throws DataException {
        int floor = Optional.ofNullable(marks.peek()).orElse(0);
        if (values.size() - floor < count) {
            throw in.fault("found no value before this place, wanted one; this is no sound pickle");
        }
    }
}
