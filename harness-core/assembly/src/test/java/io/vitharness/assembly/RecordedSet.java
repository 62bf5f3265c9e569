package io.vitharness.assembly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The smallest set of a benchmark with one recorded answer in its official form.
 *
 * @param files of the benchmark, by name
 * @param data the file or folder of them that is named to {@code import}
 * @param settings keys of the benchmark plugin
 * @param results the name of the file of answers
 * @param sound its content
 */
record RecordedSet(
        String benchmark, Map<String, String> files, String data, List<String> settings, String results, String sound) {

    static final RecordedSet COCO = new RecordedSet(
            "coco",
            Map.of(
                    "instances.json",
                    "{\"images\": [{\"id\": 1, \"width\": 6, \"height\": 5, \"file_name\": \"a.jpg\"}],"
                            + " \"categories\": [{\"id\": 3, \"name\": \"car\"}], \"annotations\": [{\"id\": 10,"
                            + " \"image_id\": 1, \"category_id\": 3, \"bbox\": [1, 1, 3, 2], \"area\": 6, \"iscrowd\": 0}]}"),
            "instances.json",
            List.of("pictures=absent"),
            "results.json",
            "[{\"image_id\": 1, \"category_id\": 3, \"bbox\": [1.0, 1.0, 3.0, 2.0], \"score\": 0.9}]");

    static final RecordedSet CAPTIONS = new RecordedSet(
            "captions",
            Map.of(
                    "captions.json",
                    "{\"images\": [{\"id\": 1, \"file_name\": \"1.jpg\"}],"
                            + " \"annotations\": [{\"image_id\": 1, \"caption\": \"A cat sits.\"}]}"),
            "captions.json",
            List.of(),
            "results.json",
            "[{\"image_id\": 1, \"caption\": \"a cat\"}]");

    static final RecordedSet VQA = new RecordedSet(
            "vqa",
            Map.of(
                    "val_questions.json",
                    "{\"questions\": [{\"question_id\": 1, \"image_id\": 1, \"question\": \"how many?\"}]}",
                    "val_annotations.json",
                    "{\"annotations\": [{\"question_id\": 1, \"answer_type\": \"number\","
                            + " \"answers\": [\"2\", \"2\", \"2\", \"2\", \"2\", \"2\", \"2\", \"2\", \"2\", \"2\"]}]}"),
            "val_questions.json",
            List.of("set=vqav2", "pictures=absent"),
            "results.json",
            "[{\"question_id\": 1, \"answer\": \"2\"}]");

    static final RecordedSet POPE = new RecordedSet(
            "pope",
            Map.of(
                    "q/coco_pope_random.json",
                    "{\"question_id\": 1, \"image\": \"1.png\", \"text\": \"Is there a cat?\", \"label\": \"yes\"}\n"),
            "q",
            List.of("pictures=absent", "subsets=[random]"),
            "results.jsonl",
            "{\"category\": \"random\", \"question_id\": 1, \"answer\": \"Yes\"}\n");

    static final RecordedSet SCIENCEQA = new RecordedSet(
            "scienceqa",
            Map.of(
                    "q/pid_splits.json",
                    "{\"test\": [\"4\"]}",
                    "q/problems.json",
                    "{\"4\": {\"question\": \"What?\", \"choices\": [\"a circle\", \"a square\"], \"answer\": 1, \"hint\": \"\","
                            + " \"image\": null, \"grade\": \"grade2\", \"subject\": \"natural science\", \"split\": \"test\"}}"),
            "q",
            List.of("pictures=absent"),
            "results.jsonl",
            "{\"question_id\": \"4\", \"text\": \"B\"}\n");

    static final RecordedSet MME = new RecordedSet(
            "mme",
            Map.of(
                    "q.jsonl",
                    "{\"category\": \"existence\", \"image\": \"a.png\", \"question\": \"Is there a cat?\", \"gt\": \"Yes\"}\n"
                            + "{\"category\": \"existence\", \"image\": \"a.png\", \"question\": \"Is there a dog?\", \"gt\": \"No\"}\n"),
            "q.jsonl",
            List.of("pictures=absent", "tasks=[existence]"),
            "results.jsonl",
            "{\"category\": \"existence\", \"image\": \"a.png\", \"question\": \"Is there a cat?\", \"gt\": \"Yes\","
                    + " \"answer\": \"Yes\"}\n");

    static final RecordedSet MMMU = new RecordedSet(
            "mmmu",
            Map.of(
                    "q.jsonl",
                    "{\"id\": \"validation_Art_1\", \"answer\": \"B\", \"index2ans\": {\"A\": \"a circle\", \"B\": \"a square\"}}\n"),
            "q.jsonl",
            List.of("pictures=absent"),
            "results.json",
            "{\"validation_Art_1\": \"B\"}");

    static final RecordedSet MATHVISTA = new RecordedSet(
            "mathvista",
            Map.of(
                    "q.jsonl",
                    "{\"pid\": \"1\", \"question_type\": \"free_form\", \"answer_type\": \"integer\", \"choices\": null,"
                            + " \"precision\": null, \"answer\": \"2\", \"metadata\": {\"language\": \"english\","
                            + " \"source\": \"s\", \"category\": \"c\", \"task\": \"t\", \"context\": \"x\","
                            + " \"grade\": \"g\", \"skills\": []}}\n"),
            "q.jsonl",
            List.of("pictures=absent"),
            "results.json",
            "{\"1\": {\"pid\": \"1\", \"response\": \"2\"}}");

    static final RecordedSet GPT4TOOLS = new RecordedSet(
            "gpt4tools",
            Map.of(
                    "q/gpt4tools_val_seen.json",
                    "[{\"id\": 1, \"instruction\": \"Say it.\", \"input\": \"\","
                            + " \"output\": \"Thought: Do I need to use a tool? No\\nAI: Hello\"}]"),
            "q/gpt4tools_val_seen.json",
            List.of(),
            "results.json",
            "[{\"id\": 1, \"output\": \"Thought: Do I need to use a tool? No\\nAI: Hello\"}]");

    static final RecordedSet LLAVA_BENCH = new RecordedSet(
            "llava-bench",
            Map.of(
                    "q/questions.jsonl",
                    "{\"question_id\": 0, \"image\": \"001.jpg\", \"category\": \"conv\", \"text\": \"What is it?\"}\n",
                    "q/context.jsonl",
                    "{\"id\": \"001\", \"image\": \"001.jpg\", \"caption\": \"A square.\"}\n",
                    "q/answers_gpt4.jsonl",
                    "{\"question_id\": 0, \"text\": \"A square.\"}\n"),
            "q",
            List.of("pictures=absent"),
            "results.jsonl",
            "{\"question_id\": 0, \"text\": \"A square.\"}\n");

    static final RecordedSet MM_VET = new RecordedSet(
            "mm-vet",
            Map.of(
                    "q/mm-vet.json",
                    "{\"v1_0\": {\"imagename\": \"a.png\", \"question\": \"What colour?\", \"answer\": \"red\","
                            + " \"capability\": [\"rec\"]}}"),
            "q",
            List.of("pictures=absent"),
            "results.json",
            "{\"v1_0\": \"red\"}");

    static final RecordedSet TEXTBIND = new RecordedSet(
            "textbind",
            Map.of(
                    "q/test.json",
                    "[{\"conversation\": [{\"role\": \"user\", \"content\": \"Hello.\"},"
                            + " {\"role\": \"assistant\", \"content\": \"Good day.\"}]}]"),
            "q",
            List.of("replies=last"),
            "inference_results.json",
            "[{\"conversation\": [{\"role\": \"user\", \"content\": \"Hello.\"},"
                    + " {\"role\": \"assistant\", \"image_list\": [], \"content\": \"Good day.</s>\"}]}]");

    static final List<RecordedSet> ALL = List.of(
            COCO, CAPTIONS, VQA, POPE, MME, SCIENCEQA, MMMU, MATHVISTA, GPT4TOOLS, LLAVA_BENCH, MM_VET, TEXTBIND);

    RecordedSet {
        files = Map.copyOf(files);
        settings = List.copyOf(settings);
    }

    /** Writes the benchmark's files; returns the command that imports the answers, which must be written for themselves. */
    String[] prepare(Path folder) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path place = folder.resolve(file.getKey());
            Files.createDirectories(Objects.requireNonNull(place.getParent()));
            Files.writeString(place, file.getValue());
        }
        List<String> words = new ArrayList<>(Arrays.asList(
                "import", results(folder).toString(), "--benchmark", benchmark, "--model", "m", "--run-id", "r"));
        words.addAll(List.of("--data", folder.resolve(data).toString()));
        words.addAll(List.of("--runs", folder.resolve("runs").toString()));
        settings.forEach(setting -> words.addAll(List.of("--set", setting)));
        return words.toArray(String[]::new);
    }

    Path results(Path folder) {
        return folder.resolve(results);
    }

    @Override
    public String toString() {
        return benchmark;
    }
}
