package org.sanbiao.app.server;

import java.util.List;
import org.sanbiao.app.api.CallArgument;
import org.sanbiao.app.web.PageWriter;
import org.sanbiao.app.web.Turns;
import org.sanbiao.app.web.VisitorArgument;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How requests come to controllers, and their answers to pages. */
@Configuration(proxyBeanMethods = false)
@EnableWebMvc
class WebConfiguration implements WebMvcConfigurer {

    private final PageWriter writer = new PageWriter();

    // twice as many as processors: some wait for the disk, or for a database elsewhere
    private final Turns turns = new Turns(2 * Runtime.getRuntime().availableProcessors());

    @Bean
    PageWriter pageWriter() {
        return writer;
    }

    @Bean
    Turns turns() {
        return turns;
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(writer);
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(turns);
        interceptors.addInterceptor(new HeavyForms());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new VisitorArgument());
        resolvers.add(new CallArgument());
    }

    @Bean
    MultipartResolver multipartResolver() {
        StandardServletMultipartResolver resolver = new StandardServletMultipartResolver();
        resolver.setResolveLazily(true); // a refused file is not read for the page that says so
        return resolver;
    }
}
