package io.vitharness.cli;

import io.vitharness.report.Json;
import io.vitharness.report.RunFolder;
import io.vitharness.report.RunPlan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A run folder on this machine: the run's files, a copy of its suite, and a note of where that suite stands here. */
record RunPlace(RunFolder folder) {

    /** The note that stays on this machine: it is left out when a run is published. */
    private record Local(String suite) {}

    static RunPlace of(Path path) throws UserException {
        RunPlace place = new RunPlace(new RunFolder(path));
        if (!Files.isRegularFile(place.folder().plan())) {
            throw new UserException(path + ": this is no run folder; it has no run.json");
        }
        return place;
    }

    RunPlan plan() throws IOException {
        return Json.read(folder.plan(), RunPlan.class);
    }

    void remember(Path suite) throws IOException {
        Files.createDirectories(folder.path());
        Files.writeString(folder.suite(), Files.readString(suite, StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        Json.write(local(), new Local(suite.toAbsolutePath().normalize().toString()));
    }

    /** The suite where it stands on this machine, otherwise the copy in the folder. */
    Path suite() throws IOException, UserException {
        if (Files.isRegularFile(local())) {
            Path suite = Path.of(Json.read(local(), Local.class).suite());
            if (Files.isRegularFile(suite)) {
                return suite;
            }
        }
        if (Files.isRegularFile(folder.suite())) {
            return folder.suite();
        }
        throw new UserException(folder.path() + ": the suite of this run is not here; name it with --suite");
    }

    private Path local() {
        return folder.path().resolve("local.json");
    }
}
