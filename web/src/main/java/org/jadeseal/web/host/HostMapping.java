// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.host;

import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.servlet.mvc.condition.RequestCondition;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Finds the method for a request, by its host name too.
public final class HostMapping extends RequestMappingHandlerMapping {

    @Override
    protected @Nullable RequestCondition<?> getCustomMethodCondition(Method method) {
        return Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(
                                method.getDeclaringClass(), OnHost.class))
                .map(onHost -> new HostCondition(Set.of(onHost.value())))
                .orElse(null);
    }
}
