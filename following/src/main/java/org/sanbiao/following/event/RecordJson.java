package org.sanbiao.following.event;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sanbiao.ledger.json.Json;

/**
 * Records as canonical JSON: components are members ({@code areaName} is {@code area_name}), numbers, days and enum constants are strings, what is null, false or
 * an empty list is left out. A record of a sealed interface carries its name as {@code is}.
 *
 * <p>Free texts ({@link Said}) either stand in it, or are taken out under their path ({@code evidence.0.name}). Law:
 * reading what was written gives an equal record.
 */
final class RecordJson {

    private static final Map<Class<?>, Layout> LAYOUTS = new ConcurrentHashMap<>();
    private static final String KIND = "is";
    private static final MethodType GETTER = MethodType.methodType(Object.class, Record.class);
    private static final MethodType MAKER = MethodType.methodType(Object.class, Object[].class);

    private RecordJson() {}

    /**
     * Writes a record.
     *
     * @param texts receives the free texts by path; null leaves them in
     */
    static Json.Members write(Record record, @Nullable SortedMap<String, String> texts) {
        return members(record, false, "", texts);
    }

    /**
     * Reads a record.
     *
     * @param texts the free texts by path; null where they stand in it; empty where they were erased
     * @throws IllegalArgumentException where a member is missing or has another shape
     */
    static <T extends Record> T read(Class<T> type, Json.Members json, @Nullable Map<String, String> texts) {
        return type.cast(record(type, json, "", texts));
    }

    /** {@code ProgressReported} as {@code progress-reported}. */
    static String name(Class<?> type) {
        return name(type.getSimpleName(), '-');
    }

    /** {@code areaName} as {@code area_name}. */
    private static String member(String component) {
        return name(component, '_');
    }

    private static String name(String camel, char joint) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < camel.length(); i++) {
            char c = camel.charAt(i);
            if (Character.isUpperCase(c) && i > 0) {
                name.append(joint);
            }
            name.append(Character.toLowerCase(c));
        }
        return name.toString();
    }

    private static Json.Members members(
            Record record, boolean named, String path, @Nullable SortedMap<String, String> texts) {
        SortedMap<String, Json> members = new TreeMap<>();
        if (named) {
            members.put(KIND, new Json.Text(name(record.getClass())));
        }
        for (Component component : Layout.of(record.getClass()).components) {
            Object value = component.get(record);
            Json json = value == null ? null : json(value, component, path + component.name, texts);
            if (json != null) {
                members.put(component.name, json);
            }
        }
        return new Json.Members(members);
    }

    private static @Nullable Json json(
            Object value, Component component, String path, @Nullable SortedMap<String, String> texts) {
        if (value instanceof Said said) {
            String text = said.text();
            if (texts != null && text != null && !text.isEmpty()) {
                texts.put(path, text);
            }
            return texts != null
                    ? null
                    : text == null ? new Json.Nothing() : text.isEmpty() ? null : new Json.Text(text);
        }
        if (value instanceof List<?> list) {
            List<Json> values = new ArrayList<>(list.size());
            int i = 0;
            for (Object one : list) {
                Json json = json(one, component, path + "." + i++, texts);
                values.add(json == null ? new Json.Members(new TreeMap<>()) : json);
            }
            return values.isEmpty() ? null : new Json.Array(values);
        }
        if (value instanceof Record record) {
            return members(record, component.element.isInterface(), path + ".", texts);
        }
        if (value instanceof Boolean truth) {
            return truth ? new Json.Truth(true) : null;
        }
        if (value instanceof BigDecimal number) {
            return new Json.Text(number.toPlainString());
        }
        if (value instanceof Enum<?> constant) {
            return new Json.Text(constant.name().toLowerCase(Locale.ROOT));
        }
        return new Json.Text(value.toString());
    }

    private static Record record(Class<?> type, Json.Members json, String path, @Nullable Map<String, String> texts) {
        Layout layout = Layout.of(type);
        Object[] values = new Object[layout.components.size()];
        for (int i = 0; i < values.length; i++) {
            Component component = layout.components.get(i);
            Json member = json.values().get(component.name);
            values[i] = component.list
                    ? list(component, member, path + component.name, texts)
                    : value(component, member, path + component.name, texts);
        }
        return layout.make(values);
    }

    private static List<Object> list(
            Component component, @Nullable Json member, String path, @Nullable Map<String, String> texts) {
        List<Object> list = new ArrayList<>();
        if (member instanceof Json.Array array) {
            for (Json one : array.values()) {
                Object value = value(component, one, path + "." + list.size(), texts);
                if (value == null) {
                    throw new IllegalArgumentException("nothing in the list " + path);
                }
                list.add(value);
            }
        }
        return list;
    }

    private static @Nullable Object value(
            Component component, @Nullable Json member, String path, @Nullable Map<String, String> texts) {
        Class<?> type = component.element;
        if (type == Said.class) {
            return said(member, path, texts);
        }
        if (type == boolean.class) {
            return member instanceof Json.Truth truth && truth.value();
        }
        if (member == null) {
            return null;
        }
        if (member instanceof Json.Members members) {
            return record(type.isInterface() ? named(type, members.text(KIND)) : type, members, path + ".", texts);
        }
        if (!(member instanceof Json.Text text)) {
            throw new IllegalArgumentException("“" + path + "” is no text");
        }
        return scalar(type, text.value(), path);
    }

    private static Said said(@Nullable Json member, String path, @Nullable Map<String, String> texts) {
        if (texts == null) {
            return member instanceof Json.Text text
                    ? Said.of(text.value())
                    : member instanceof Json.Nothing ? new Said(null) : Said.NOTHING;
        }
        String text = texts.get(path);
        return text != null ? Said.of(text) : texts == EventJson.ERASED ? new Said(null) : Said.NOTHING;
    }

    private static Object scalar(Class<?> type, String text, String path) {
        if (type == String.class) {
            return text;
        }
        if (type == BigDecimal.class) {
            return new BigDecimal(text);
        }
        if (type == LocalDate.class) {
            return Days.day(text);
        }
        if (type == int.class) {
            return Integer.valueOf(text);
        }
        if (type == long.class || type == Long.class) {
            return Long.valueOf(text);
        }
        if (type.isEnum()) {
            String name = text.toUpperCase(Locale.ROOT);
            for (Object constant : type.getEnumConstants()) {
                if (((Enum<?>) constant).name().equals(name)) {
                    return constant;
                }
            }
        }
        throw new IllegalArgumentException("“" + text + "” is none of " + type.getSimpleName() + " at " + path);
    }

    private static Class<?> named(Class<?> sealed, String name) {
        for (Class<?> one : sealed.getPermittedSubclasses()) {
            if (name(one).equals(name)) {
                return one;
            }
        }
        throw new IllegalArgumentException("“" + name + "” is no " + sealed.getSimpleName());
    }

    /** One component: what it holds, or for a list what its elements are. */
    private record Component(String name, MethodHandle getter, Class<?> element, boolean list) {

        @Nullable
        Object get(Record record) {
            try {
                return (Object) getter.invokeExact(record);
            } catch (Throwable e) {
                throw new IllegalStateException("Bug: " + name + " cannot be read", e);
            }
        }
    }

    /** How a record is taken apart and put together, found out once. */
    private record Layout(List<Component> components, MethodHandle constructor, Class<?> type) {

        static Layout of(Class<?> type) {
            Layout layout = LAYOUTS.get(type);
            return layout != null ? layout : LAYOUTS.computeIfAbsent(type, Layout::look);
        }

        private static Layout look(Class<?> type) {
            try {
                MethodHandles.Lookup lookup = MethodHandles.lookup();
                List<Component> components = new ArrayList<>();
                List<Class<?>> types = new ArrayList<>();
                for (RecordComponent component : type.getRecordComponents()) {
                    boolean list = component.getType() == List.class;
                    Class<?> element = component.getType();
                    if (list) {
                        Type[] of = ((ParameterizedType) component.getGenericType()).getActualTypeArguments();
                        element = (Class<?>) of[0];
                    }
                    components.add(new Component(
                            member(component.getName()),
                            lookup.unreflect(component.getAccessor()).asType(GETTER),
                            element,
                            list));
                    types.add(component.getType());
                }
                Constructor<?> constructor = type.getDeclaredConstructor(types.toArray(new Class<?>[0]));
                MethodHandle make = lookup.unreflectConstructor(constructor)
                        .asSpreader(Object[].class, types.size())
                        .asType(MAKER);
                return new Layout(List.copyOf(components), make, type);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("Bug: " + type + " cannot be written as JSON", e);
            }
        }

        Record make(@Nullable Object[] values) {
            try {
                return (Record) (Object) constructor.invokeExact(values);
            } catch (RuntimeException e) {
                throw new IllegalArgumentException("no " + type.getSimpleName() + ": " + e.getMessage(), e);
            } catch (Throwable e) {
                throw new IllegalStateException("Bug: " + type + " cannot be made", e);
            }
        }
    }
}
