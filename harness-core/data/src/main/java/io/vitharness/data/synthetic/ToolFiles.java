package io.vitharness.data.synthetic;

import static io.vitharness.data.synthetic.SetFiles.object;

import io.vitharness.data.scene.Draws;
import io.vitharness.data.scene.Pair;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The file of GPT4Tools: instructions that name tools and a picture, and the right thought, call or answer. */
final class ToolFiles {

    private static final int LANE = 40;

    /** Descriptions of our own under tool names of the published files. */
    private enum Tool {
        DETECT("Detect the Give Object", "finds a named object; give it the picture's file name and the object"),
        ASK("Answer Question About The Image", "answers a question; give it the picture's file name and the question"),
        EDIT("Edit Image Using Text", "changes a picture; give it the picture's file name and the wanted change"),
        CAPTION("Get Photo Description", "describes a picture; give it the picture's file name");

        private final String title;
        private final String use;

        Tool(String title, String use) {
            this.title = title;
            this.use = use;
        }
    }

    private ToolFiles() {}

    /** One call, none, one call and two calls in turn. */
    static void gpt4tools(SyntheticSet set, Path folder) throws IOException {
        SetFiles files = new SetFiles(set, LANE);
        List<Object> rows = new ArrayList<>();
        for (int id = 0; id < set.samples(); id++) {
            Draws draws = files.draws(id);
            List<Pair> pairs = draws.shuffled(Pair.ALL);
            String picture = String.format(Locale.ROOT, "image/synthetic%06d.png", id);
            Dialogue dialogue = dialogue(id, picture, pairs, draws);
            rows.add(object(
                    "id",
                    id,
                    "instruction",
                    instruction(picture, pairs, dialogue.request(), draws),
                    "input",
                    "",
                    "output",
                    dialogue.output()));
        }
        SetFiles.json(folder.resolve("gpt4tools_val_seen.json"), rows);
    }

    private record Dialogue(String request, String output) {}

    private static Dialogue dialogue(int id, String picture, List<Pair> pairs, Draws draws) {
        String one = pairs.get(0).words();
        String colour = pairs.get(2).colour().word();
        String edited = picture.replace("synthetic", "edited");
        String change = "make the " + one + " " + colour;
        return switch (id % 4) {
            case 0 ->
                new Dialogue(
                        "Find the " + one + " in the picture.",
                        call(Tool.DETECT, picture + ", " + one) + "Observation:");
            case 1 ->
                new Dialogue(
                        draws.coin() ? "Thank you, that is all." : "What can you do for me?",
                        "Thought: Do I need to use a tool? No\n"
                                + "AI: You are welcome; I can describe and change pictures.");
            case 2 -> {
                String question = "what colour is the " + pairs.get(1).form().word();
                yield new Dialogue(
                        "Tell me " + question + ".", call(Tool.ASK, picture + ", " + question) + "Observation:");
            }
            default ->
                new Dialogue(
                        "Please " + change + ", then describe the new picture.",
                        call(Tool.EDIT, picture + ", " + change) + "Observation: " + edited + "\n"
                                + call(Tool.CAPTION, edited) + "Observation:");
        };
    }

    private static String call(Tool tool, String input) {
        return "Thought: Do I need to use a tool? Yes\nAction: " + tool.title + "\nAction Input: " + input + "\n";
    }

    private static String instruction(String picture, List<Pair> pairs, String request, Draws draws) {
        List<Tool> tools = draws.shuffled(List.of(Tool.values()));
        String listed = tools.stream()
                .map(tool -> "> " + tool.title + ": " + tool.use + "\n")
                .collect(Collectors.joining());
        String names = tools.stream().map(tool -> tool.title).collect(Collectors.joining(", ", "[", "]"));
        return "The assistant sees no pictures but knows them by file name and may use tools.\nTOOLS:\n------\n\n"
                + listed
                + "\nTo use a tool, write:\n\nThought: Do I need to use a tool? Yes\nAction: one of " + names
                + "\nAction Input: what the tool is given\nObservation: what the tool gave\n\n"
                + "To answer without a tool, write:\n\nThought: Do I need to use a tool? No\nAI: the answer\n\n"
                + "Previous conversation:\n\nHuman: Provide an image named " + picture + ". Description: a "
                + pairs.get(0).words() + " and a " + pairs.get(1).words()
                + " Understand the image using tools.\nAI: Received.\n\nNew input: " + request + "\n";
    }
}
