package io.vitharness.benchmarks.exams;

import io.vitharness.data.synthetic.SyntheticSets;
import io.vitharness.spi.benchmark.DataException;
import io.vitharness.spi.benchmark.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What every exam's card says, and the checks that all need. */
final class Notes {

    private Notes() {}

    static List<String> of(List<ExamQuestion> questions, boolean pictures, boolean synthetic) {
        List<String> notes = new ArrayList<>();
        long hidden = questions.stream()
                .filter(question -> question.target() instanceof Target.Hidden)
                .count();
        if (hidden > 0) {
            notes.add(hidden + " of " + questions.size()
                    + " questions have no answer in the files: they are asked, never scored");
        }
        if (!pictures) {
            notes.add("opened without pictures: recorded answers are judged, nothing can be asked");
        }
        if (synthetic) {
            notes.add("synthetic: made by the harness from drawn shapes, comparable with no published figure");
        }
        return notes;
    }

    /** Whether the harness made the files of a folder. */
    static boolean isSynthetic(Path folder) {
        return Files.isRegularFile(folder.resolve(SyntheticSets.MARKER));
    }

    /** Fails where there is no question, or one id twice. */
    static List<ExamQuestion> checked(Path source, List<ExamQuestion> questions) throws DataException {
        if (questions.isEmpty()) {
            throw new DataException(
                    source + ": found no question that the configuration asks for, wanted at least one");
        }
        Set<String> ids = new HashSet<>();
        for (ExamQuestion question : questions) {
            if (!ids.add(question.id())) {
                throw new DataException(source + ": found the id '" + question.id() + "' twice, wanted every id once");
            }
        }
        return questions;
    }
}
