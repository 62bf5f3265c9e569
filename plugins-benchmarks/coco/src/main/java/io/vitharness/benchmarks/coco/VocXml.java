package io.vitharness.benchmarks.coco;

import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Reads PASCAL VOC's small XML files; documents with a type declaration are refused, so nothing outside is read. */
final class VocXml {

    private static final long LARGEST = 16L << 20;

    private VocXml() {}

    static Element read(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
            throw new DataException(file + ": there is no such file of at most " + LARGEST + " bytes");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return builder().parse(in).getDocumentElement();
        } catch (SAXException e) {
            throw new DataException(file + ": found no sound XML (" + e.getMessage() + ")");
        }
    }

    static List<Element> children(Element parent, String name) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                children.add(element);
            }
        }
        return children;
    }

    static Element child(Path file, Element parent, String name) throws DataException {
        return children(parent, name).stream()
                .findFirst()
                .orElseThrow(() -> new DataException(
                        file + ": found no <" + name + "> in <" + parent.getTagName() + ">, wanted one"));
    }

    static String text(Path file, Element parent, String name) throws DataException {
        return child(file, parent, name).getTextContent().strip();
    }

    static double number(Path file, Element parent, String name) throws DataException {
        String text = text(file, parent, name);
        return finite(text)
                .orElseThrow(() ->
                        new DataException(file + ": <" + name + "> must be a finite number but is '" + text + "'"));
    }

    static Optional<Double> finite(String text) {
        try {
            double number = Double.parseDouble(text);
            return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new org.xml.sax.helpers.DefaultHandler());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java platform reads XML securely", e);
        }
    }
}
