// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.station;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/// An A4 page one writes on, measured in millimetres from its upper left corner.
final class LetterPage implements AutoCloseable {

    private static final double POINTS_A_MILLIMETRE = 72 / 25.4;

    /// How thick an outline makes a thin font bold, in sizes.
    private static final double EMBOLDENING = 0.035;

    private final PDPageContentStream stream;
    private final Typeface face;

    private LetterPage(PDPageContentStream stream, Typeface face) {
        this.stream = stream;
        this.face = face;
    }

    static LetterPage in(PDDocument document, Typeface face) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        return new LetterPage(new PDPageContentStream(document, page), face);
    }

    /// Writes one line, its baseline at `top`.
    ///
    /// @return where it ends
    double line(double left, double top, Ink ink, String text) throws IOException {
        stream.beginText();
        stream.newLineAtOffset(across(left), down(top));
        for (Typeface.Run run : face.runs(text, ink.bold())) {
            show(run, ink);
        }
        stream.endText();
        return left + width(ink, text);
    }

    /// Writes a secret sign by sign.
    void secret(double left, double top, Ink ink, LetterSecret secret) throws IOException {
        stream.beginText();
        stream.newLineAtOffset(across(left), down(top));
        for (int i = 0; i < secret.length(); i++) {
            show(face.runs(String.valueOf(secret.at(i)), ink.bold()).getFirst(), ink);
        }
        stream.endText();
    }

    /// Writes as many lines as it takes.
    ///
    /// @return the baseline of what comes below
    double paragraph(double left, double top, double width, Ink ink, String text)
            throws IOException {
        double baseline = top;
        for (String line : lines(width, ink, text)) {
            line(left, baseline, ink, line);
            baseline += ink.lineHeight();
        }
        return baseline;
    }

    /// A text in lines of at most this width, broken where Chinese and English may be.
    List<String> lines(double width, Ink ink, String text) throws IOException {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.TAIWAN);
        breaks.setText(text);
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        int start = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            String piece = text.substring(start, end);
            if (!line.isEmpty() && width(ink, line + piece.stripTrailing()) > width) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(piece);
            start = end;
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    /// A straight line.
    ///
    /// @param thickness in points
    void rule(double left, double top, double right, double bottom, double thickness)
            throws IOException {
        stream.setLineWidth((float) thickness);
        stream.moveTo(across(left), down(top));
        stream.lineTo(across(right), down(bottom));
        stream.stroke();
    }

    /// A rectangle.
    ///
    /// @param thickness in points
    void frame(double left, double top, double width, double height, double thickness)
            throws IOException {
        stream.setLineWidth((float) thickness);
        stream.addRect(
                across(left),
                down(top + height),
                (float) (width * POINTS_A_MILLIMETRE),
                (float) (height * POINTS_A_MILLIMETRE));
        stream.stroke();
    }

    /// Dashes for what is ruled from here on; 0 for none.
    void dashes(double length) throws IOException {
        stream.setLineDashPattern(length > 0 ? new float[] {(float) length} : new float[] {}, 0);
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    /// In millimetres.
    double width(Ink ink, String text) throws IOException {
        double thousandths = 0;
        for (Typeface.Run run : face.runs(text, ink.bold())) {
            thousandths += run.width();
        }
        return thousandths / 1000 * ink.size() / POINTS_A_MILLIMETRE;
    }

    private void show(Typeface.Run run, Ink ink) throws IOException {
        stream.setFont(run.font(), (float) ink.size());
        stream.setRenderingMode(run.thin() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        stream.setLineWidth((float) (ink.size() * EMBOLDENING));
        stream.showText(run.text());
    }

    private static float across(double left) {
        return (float) (left * POINTS_A_MILLIMETRE);
    }

    private static float down(double top) {
        return (float) (PDRectangle.A4.getHeight() - top * POINTS_A_MILLIMETRE);
    }
}
