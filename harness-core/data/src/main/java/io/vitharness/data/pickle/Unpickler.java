package io.vitharness.data.pickle;

import io.vitharness.spi.benchmark.DataException;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Carries out those instructions of the pickle machine that make plain data; the first of any other kind (a class, a
 * call, an extension) ends the reading. The instructions are those of Python's {@code pickletools}, protocols 0 to 5.
 */
final class Unpickler {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final PickleInput in;
    private final PickleStack stack;

    Unpickler(PickleInput in) {
        this.in = in;
        this.stack = new PickleStack(in);
    }

    /** The one value that the pickle makes; texts, numbers and truth values, lists (tuples, too) and dictionaries. */
    JsonNode value() throws DataException {
        while (true) {
            int place = in.place();
            int instruction = in.next();
            if (instruction == '.') {
                return stack.pop();
            }
            try {
                if (!isPassedOver(instruction) && !isScalar(instruction) && !isText(instruction)) {
                    structure(instruction, place);
                }
            } catch (IllegalArgumentException e) {
                throw in.fault(place, "found no sound value (" + e.getMessage() + ")");
            }
        }
    }

    private boolean isPassedOver(int instruction) throws DataException {
        switch (instruction) {
            case 0x80 -> in.next();
            case 0x95 -> in.longLength();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean isScalar(int instruction) throws DataException {
        switch (instruction) {
            case 'N' -> stack.push(NODES.nullNode());
            case 0x88 -> stack.push(NODES.booleanNode(true));
            case 0x89 -> stack.push(NODES.booleanNode(false));
            case 'I' -> stack.push(whole(in.line()));
            case 'L' -> stack.push(whole(in.line().replaceFirst("L$", "")));
            case 'J' -> stack.push(NODES.numberNode(in.signed()));
            case 'K' -> stack.push(NODES.numberNode(in.next()));
            case 'M' -> stack.push(NODES.numberNode(in.twoBytes()));
            case 0x8a -> stack.push(whole(in.whole(in.next())));
            case 'F' -> stack.push(NODES.numberNode(Double.parseDouble(in.line())));
            case 'G' -> stack.push(NODES.numberNode(in.real()));
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean isText(int instruction) throws DataException {
        switch (instruction) {
            case 'S' -> stack.push(NODES.stringNode(PythonText.quoted(in.line())));
            case 'V' -> stack.push(NODES.stringNode(PythonText.raw(in.line())));
            case 'U', 'C', 0x8c -> stack.push(NODES.stringNode(in.text(in.next())));
            case 'T', 'B', 'X' -> stack.push(NODES.stringNode(in.text(in.length())));
            case 0x8d, 0x8e -> stack.push(NODES.stringNode(in.text(in.longLength())));
            default -> {
                return false;
            }
        }
        return true;
    }

    private void structure(int instruction, int place) throws DataException {
        switch (instruction) {
            case '(' -> stack.mark();
            case '0' -> stack.pop();
            case ']', ')' -> stack.push(NODES.arrayNode());
            case '}' -> stack.push(NODES.objectNode());
            case 'l', 't' -> stack.push(list(stack.sinceMark()));
            case 0x85, 0x86, 0x87 -> stack.push(tuple(instruction - 0x84));
            case 'd' -> dictionary();
            case 'a' -> append();
            case 'e' -> appendAll();
            case 's' -> member();
            case 'u' -> stack.addMembers(stack.sinceMark());
            default -> memory(instruction, place);
        }
    }

    private void memory(int instruction, int place) throws DataException {
        switch (instruction) {
            case 'p' -> stack.keep(Long.parseLong(in.line()));
            case 'q' -> stack.keep(in.next());
            case 'r' -> stack.keep(in.signed());
            case 0x94 -> stack.keepNext();
            case 'g' -> stack.push(stack.kept(Long.parseLong(in.line())));
            case 'h' -> stack.push(stack.kept(in.next()));
            case 'j' -> stack.push(stack.kept(in.signed()));
            default ->
                throw in.fault(
                        place,
                        "found the instruction " + name(instruction) + ", wanted those that make texts, numbers, lists"
                                + " and dictionaries alone; a pickle with others can run any program and is not read");
        }
    }

    private ArrayNode list(List<JsonNode> elements) {
        ArrayNode list = NODES.arrayNode();
        list.addAll(elements);
        return list;
    }

    private ArrayNode tuple(int length) throws DataException {
        ArrayNode tuple = NODES.arrayNode();
        for (int i = 0; i < length; i++) {
            tuple.insert(0, stack.pop());
        }
        return tuple;
    }

    private void dictionary() throws DataException {
        List<JsonNode> members = stack.sinceMark();
        stack.push(NODES.objectNode());
        stack.addMembers(members);
    }

    private void append() throws DataException {
        JsonNode element = stack.pop();
        stack.list().add(element);
    }

    private void appendAll() throws DataException {
        List<JsonNode> elements = stack.sinceMark();
        stack.list().addAll(elements);
    }

    private void member() throws DataException {
        JsonNode value = stack.pop();
        JsonNode key = stack.pop();
        stack.addMembers(List.of(key, value));
    }

    // protocol 0 writes truth values as numbers with a leading zero
    private static JsonNode whole(String digits) {
        if (digits.equals("00") || digits.equals("01")) {
            return NODES.booleanNode(digits.equals("01"));
        }
        if (digits.length() > 100) {
            throw new IllegalArgumentException("a number of " + digits.length() + " digits");
        }
        return whole(new BigInteger(digits));
    }

    private static JsonNode whole(BigInteger value) {
        return value.bitLength() < Long.SIZE ? NODES.numberNode(value.longValue()) : NODES.numberNode(value);
    }

    private static String name(int instruction) {
        String code = String.format(Locale.ROOT, "0x%02x", instruction);
        return instruction > ' ' && instruction < 0x7f ? "'" + (char) instruction + "' (" + code + ")" : code;
    }
}
