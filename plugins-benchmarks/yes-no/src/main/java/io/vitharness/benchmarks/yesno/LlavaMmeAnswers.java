package io.vitharness.benchmarks.yesno;

import io.vitharness.data.files.JsonEntry;
import io.vitharness.spi.benchmark.DataException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * LLaVA's answers to MME: JSON lines whose {@code question_id} is sub-task and picture and whose {@code prompt} repeats the
 * question in LLaVA's words. They join as its {@code convert_answer_to_mme.py} joins them: by sub-task, picture without
 * suffix, and question without the requests for a short answer.
 */
record LlavaMmeAnswers(Map<String, List<MmeLine>> pairs) {

    private static final Pattern REQUESTS =
            Pattern.compile("Please answer yes or no\\.|Answer the question using a single word or phrase\\.");

    static boolean isOne(JsonEntry line) {
        return line.has("question_id") && line.has("prompt") && !line.has("category");
    }

    Map<String, String> read(List<JsonEntry> lines) throws DataException {
        Map<String, String> ids = ids();
        Map<String, String> answers = new LinkedHashMap<>();
        for (JsonEntry line : lines) {
            String picture = line.words("question_id");
            String question = line.words("prompt");
            String id = Optional.ofNullable(ids.get(key(picture, question)))
                    .orElseThrow(() -> line.fault("found an answer to '" + question + "' about " + picture
                            + ", wanted a question that is asked about that picture"));
            if (answers.put(id, line.text("text")) != null) {
                throw line.fault("found a second answer to " + id + ", wanted one");
            }
        }
        return answers;
    }

    private Map<String, String> ids() {
        Map<String, String> ids = new HashMap<>();
        pairs.forEach((group, lines) -> {
            for (int i = 0; i < lines.size(); i++) {
                ids.put(key(group, lines.get(i).question()), group + "/" + (i + 1));
            }
        });
        return ids;
    }

    private static String key(String picture, String question) {
        String task = picture.replaceFirst("/.*$", "");
        String stem = picture.replaceFirst("^.*/", "").replaceFirst("\\..*$", "");
        String asked = REQUESTS.matcher(question).replaceAll(" ").strip().replaceAll("\\s+", " ");
        return task + "/" + stem + "\n" + asked;
    }
}
