package org.sanbiao.documents;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Goes through an XML part of a Word file element by element. Entities, definitions and whatever lies outside are refused. */
final class XmlPart {

    /** What is told of each element and text, in document order. */
    interface Handler {
        void start(XmlPart part, String name);

        void end(String name);

        default void text(String text) {}
    }

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private final Budget budget;
    private int skipped = -1;
    private int depth;

    private XmlPart(XMLStreamReader reader, Budget budget) {
        this.reader = reader;
        this.budget = budget;
    }

    static void read(InputStream in, Budget budget, Handler handler) throws UnreadableException {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(in);
            try {
                new XmlPart(reader, budget).read(handler);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            String where = e.getLocation() == null
                    ? ""
                    : String.valueOf(e.getLocation().getLineNumber());
            throw Archive.damaged("文件内的XML有错（第" + where + "行）", "its XML is broken in line " + where);
        }
    }

    private void read(Handler handler) throws XMLStreamException, UnreadableException {
        while (reader.hasNext()) {
            int event = reader.next();
            budget.step();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    budget.depth(++depth);
                    if (skipped < 0) {
                        handler.start(this, reader.getLocalName());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (skipped < 0) {
                        handler.end(reader.getLocalName());
                    } else if (skipped == depth) {
                        skipped = -1;
                    }
                    depth--;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (skipped < 0) {
                        handler.text(reader.getText());
                    }
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw Archive.damaged(
                            "文件内的XML带有实体或文档类型定义，Word文件不会有", "its XML defines entities, as no Word file does");
                default -> {}
            }
        }
    }

    /** Leaves out the element just started and all in it; its end is not told either. */
    void skip() {
        skipped = depth;
    }

    /** An attribute of the element just started, by its name without prefix. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The attribute {@code val}. */
    String value() {
        String value = attribute("val");
        return value == null ? "" : value;
    }

    /** The attribute {@code val} as a number, or what else to take where it is none. */
    int number(int otherwise) {
        return number("val", otherwise);
    }

    int number(String name, int otherwise) {
        String value = attribute(name);
        return value != null && value.matches("-?[0-9]{1,6}") ? Integer.parseInt(value) : otherwise;
    }

    /** Whether a switch such as {@code <w:vanish/>} is on. */
    boolean isOn() {
        String value = attribute("val");
        return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory(); // the JDK's, whatever else is on the class path
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        return factory;
    }
}
