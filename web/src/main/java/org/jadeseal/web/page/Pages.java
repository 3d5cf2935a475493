// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/// Makes pages of templates, each in one go: nothing is sent before all of it could be drawn.
public final class Pages {

    /// Templates become classes below this package, each in the package of its folder.
    private static final String PACKAGE = "org.jadeseal.web";

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, Pages.class.getClassLoader(), PACKAGE);
    private final Texts texts;
    private final Assets assets = Assets.read("site.css", "fonts.css", "page.js", "icon.svg");
    private final Surroundings surroundings;

    public Pages(Texts texts, Surroundings surroundings) {
        this.texts = texts;
        this.surroundings = surroundings;
    }

    /// A page that went well.
    ///
    /// @param template as `login/login`
    /// @param model what the template calls `it`
    public View page(String template, Object model) {
        return page(HttpStatus.OK, template, model);
    }

    /// A page with a status of its own.
    public View page(HttpStatus status, String template, Object model) {
        return (_, request, response) -> send(status, template, model, request, response);
    }

    /// Draws a page and sends it.
    public void send(
            HttpStatus status,
            String template,
            Object model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Frame frame = new Frame(request, texts, assets, surroundings);
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates.render(template + ".jte", Map.of("frame", frame, "it", model), output);
        response.setStatus(status.value());
        response.setContentType("text/html;charset=UTF-8");
        response.setLocale(Locale.forLanguageTag(frame.languageTag()));
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream()::write);
    }
}
