package io.vitharness.models.onnx.family;

import io.vitharness.models.onnx.engine.Placement;
import io.vitharness.models.onnx.engine.Session;
import io.vitharness.models.onnx.engine.SessionSettings;
import io.vitharness.models.onnx.folder.ModelFolder;
import io.vitharness.models.onnx.folder.Variant;
import io.vitharness.models.onnx.text.Tokens;
import io.vitharness.spi.model.ModelCard;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.model.Workshop;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * A folder that is being opened: loads graphs by name and remembers them, so that the card can tell what runs and a
 * failure leaves nothing open. Used by one thread.
 */
public final class Opening {

    private final ModelFolder folder;
    private final OnnxConfig config;
    private final Workshop workshop;
    private final SessionSettings settings;
    private final Map<String, Session> sessions = new LinkedHashMap<>();
    private final Map<String, String> notes = new TreeMap<>();
    private final Map<String, String> decisive = new TreeMap<>();
    private Optional<Tokens> tokens = Optional.empty();

    public Opening(ModelFolder folder, OnnxConfig config, Workshop workshop) throws ModelException {
        this.folder = folder;
        this.config = config;
        this.workshop = workshop;
        Placement.Provider wanted =
                Placement.Provider.valueOf(config.accelerator().name());
        Placement placement = Placement.of(workshop.device(), wanted);
        this.settings = new SessionSettings(Math.max(1, workshop.threads()), placement);
        placement.because().ifPresent(why -> notes.put("device wanted", workshop.device() + ", but " + why));
    }

    public ModelFolder folder() {
        return folder;
    }

    public OnnxConfig config() {
        return config;
    }

    public Workshop workshop() {
        return workshop;
    }

    /** Loads a graph in the variant that the suite wants; a second call gives the same session. */
    public Session session(String name) throws ModelException {
        Session loaded = sessions.get(name);
        if (loaded == null) {
            loaded = Session.open(folder.graph(name, config.variantOf(name)), settings);
            sessions.put(name, loaded);
        }
        return loaded;
    }

    /** The folder's tokenizer, loaded once. */
    public Tokens tokens() throws ModelException {
        if (tokens.isEmpty()) {
            tokens = Optional.of(Tokens.open(folder));
        }
        return tokens.get();
    }

    /** Tells the card a further fact in plain words. */
    public void note(String name, String words) {
        notes.put(name, words);
    }

    /** Tells the card a setting that decides the answers, and so which model this is. */
    public void decide(String name, String words) {
        note(name, words);
        decisive.put(name, words);
    }

    /** What was loaded, for the report. */
    public ModelCard card() throws ModelException {
        Map<String, String> details = new TreeMap<>(notes);
        details.put("variant", variants());
        details.put("threads", Integer.toString(settings.threads()));
        details.put("folder", folder.name());
        List<Path> files = sessions.values().stream()
                .flatMap(session -> session.files().stream())
                .sorted()
                .toList();
        return new ModelCard(
                folder.modelType(),
                "onnxruntime",
                Optional.of(Session.version()),
                "graphs sha256:" + Digest.of(files) + " texts sha256:" + Digest.of(folder.texts()) + " variant "
                        + variants() + decisive(),
                OptionalLong.of(sessions.values().stream()
                        .mapToLong(session -> session.header().parameters())
                        .sum()),
                OptionalLong.empty(),
                settings.placement().words(),
                details);
    }

    /** Closes what was loaded. */
    public void close() {
        new ArrayList<>(sessions.values()).forEach(Session::close);
        sessions.clear();
        tokens.ifPresent(Tokens::close);
        tokens = Optional.empty();
    }

    /** Everything that was loaded, for the model that closes it. */
    public List<Session> sessions() {
        return List.copyOf(sessions.values());
    }

    private String decisive() {
        Map<String, String> all = new TreeMap<>(config.decisive());
        all.putAll(decisive);
        return all.isEmpty() ? "" : " " + all;
    }

    private String variants() {
        Map<String, Variant> each = new TreeMap<>();
        sessions.keySet().forEach(name -> each.put(name, config.variantOf(name)));
        List<Variant> kinds = each.values().stream().distinct().toList();
        return kinds.size() == 1 ? kinds.get(0).toString() : each.toString();
    }
}
