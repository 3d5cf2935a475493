// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.sheet;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// One XML part, from its beginning to its end. Reads no document type and nothing from elsewhere.
final class XmlPart implements AutoCloseable {

    private final XMLStreamReader events;

    XmlPart(byte[] part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        events = factory.createXMLStreamReader(new ByteArrayInputStream(part));
    }

    /// Goes to the next beginning or end of an element; false at the end of the part.
    boolean next() throws XMLStreamException {
        while (events.hasNext()) {
            int event = events.next();
            if (event == XMLStreamConstants.START_ELEMENT
                    || event == XMLStreamConstants.END_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    boolean begins(String name) {
        return events.getEventType() == XMLStreamConstants.START_ELEMENT
                && events.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return events.getEventType() == XMLStreamConstants.END_ELEMENT
                && events.getLocalName().equals(name);
    }

    /// The first attribute of this name, whatever its namespace.
    Optional<String> attribute(String name) {
        for (int i = 0; i < events.getAttributeCount(); i++) {
            if (events.getAttributeLocalName(i).equals(name)) {
                return Optional.of(events.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    /// The text of an element that has nothing else in it.
    String text() throws XMLStreamException {
        return events.getElementText();
    }

    /// The text of an element of rich text (ECMA-376 part 1, 18.4.8): of its runs, without the
    /// readings of its characters.
    String richText(String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean reading = false;
        while (next() && !ends(element)) {
            if (begins("t") && !reading) {
                text.append(text());
            }
            reading = begins("rPh") || (reading && !ends("rPh"));
        }
        return text.toString();
    }

    @Override
    public void close() throws XMLStreamException {
        events.close();
    }
}
