// What golang.org/x/mod/sumdb (note and tlog) thinks of this ledger's notes, proofs and tiles.
//
// Each line of standard input is a question, its parts separated by spaces and in Base64; each line of standard output
// is "ok" or why not.
//
//	note KEY NOTE
//	record KEY PROOF            a C2SP tlog-proof with the record as its extra data
//	tree KEY OLD PROOF          OLD: the text of the earlier checkpoint; PROOF: as C2SP tlog-witness takes it
//	tiles KEY FOLDER            an export: every record's hash is in the tree that the checkpoint names
package main

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func main() {
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(nil, 1<<24)
	for in.Scan() {
		words := strings.Split(in.Text(), " ")
		var parts []string
		for _, word := range words[1:] {
			part, err := base64.StdEncoding.DecodeString(word)
			if err != nil {
				panic(err)
			}
			parts = append(parts, string(part))
		}
		if err := ask(words[0], parts); err != nil {
			fmt.Println(strings.ReplaceAll(err.Error(), "\n", " "))
		} else {
			fmt.Println("ok")
		}
	}
}

func ask(what string, parts []string) error {
	switch what {
	case "note":
		_, err := open(parts[0], parts[1])
		return err
	case "record":
		return record(parts[0], parts[1])
	case "tree":
		return tree(parts[0], parts[1], parts[2])
	case "tiles":
		return tiles(parts[0], parts[1])
	}
	return fmt.Errorf("no such question: %s", what)
}

// open checks the signature and reads the checkpoint below it.
func open(key, signed string) (checkpoint, error) {
	verifier, err := note.NewVerifier(key)
	if err != nil {
		return checkpoint{}, err
	}
	n, err := note.Open([]byte(signed), note.VerifierList(verifier))
	if err != nil {
		return checkpoint{}, err
	}
	return parse(n.Text)
}

type checkpoint struct {
	size int64
	root tlog.Hash
}

func parse(text string) (checkpoint, error) {
	lines := strings.Split(text, "\n")
	if len(lines) < 4 {
		return checkpoint{}, fmt.Errorf("not a checkpoint")
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return checkpoint{}, err
	}
	root, err := tlog.ParseHash(lines[2])
	return checkpoint{size, root}, err
}

// split takes a proof apart: lines, an empty line, a signed checkpoint.
func split(key, text string) ([]string, checkpoint, error) {
	gap := strings.Index(text, "\n\n")
	if gap < 0 {
		return nil, checkpoint{}, fmt.Errorf("no empty line")
	}
	head, err := open(key, text[gap+2:])
	return strings.Split(text[:gap], "\n"), head, err
}

func hashes(lines []string) ([]tlog.Hash, error) {
	var all []tlog.Hash
	for _, line := range lines {
		hash, err := tlog.ParseHash(line)
		if err != nil {
			return nil, err
		}
		all = append(all, hash)
	}
	return all, nil
}

func record(key, text string) error {
	lines, head, err := split(key, text)
	if err != nil {
		return err
	}
	if lines[0] != "c2sp.org/tlog-proof@v1" {
		return fmt.Errorf("not a proof")
	}
	data, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(lines[1], "extra "))
	if err != nil {
		return err
	}
	index, err := strconv.ParseInt(strings.TrimPrefix(lines[2], "index "), 10, 64)
	if err != nil {
		return err
	}
	proof, err := hashes(lines[3:])
	if err != nil {
		return err
	}
	return tlog.CheckRecord(proof, head.size, head.root, index, tlog.RecordHash(data))
}

func tree(key, old, text string) error {
	before, err := parse(old)
	if err != nil {
		return err
	}
	lines, head, err := split(key, text)
	if err != nil {
		return err
	}
	if lines[0] != fmt.Sprintf("old %d", before.size) {
		return fmt.Errorf("not a proof from %d", before.size)
	}
	proof, err := hashes(lines[1:])
	if err != nil {
		return err
	}
	return tlog.CheckTree(proof, head.size, head.root, before.size, before.root)
}

func tiles(key, folder string) error {
	signed, err := os.ReadFile(filepath.Join(folder, "checkpoint"))
	if err != nil {
		return err
	}
	head, err := open(key, string(signed))
	if err != nil {
		return err
	}
	data, err := os.ReadFile(filepath.Join(folder, "entries.jsonl"))
	if err != nil {
		return err
	}
	reader := tlog.TileHashReader(tlog.Tree{N: head.size, Hash: head.root}, files(folder))
	lines := bytes.Split(bytes.TrimSuffix(data, []byte("\n")), []byte("\n"))
	if int64(len(lines)) != head.size {
		return fmt.Errorf("%d lines, not %d", len(lines), head.size)
	}
	for i, line := range lines {
		stored, err := reader.ReadHashes([]int64{tlog.StoredHashIndex(0, int64(i))})
		if err != nil {
			return err
		}
		if stored[0] != tlog.RecordHash(line) {
			return fmt.Errorf("line %d is another", i)
		}
	}
	return nil
}

type files string

func (files) Height() int                     { return 8 }
func (files) SaveTiles([]tlog.Tile, [][]byte) {}
func (f files) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range tiles {
		// C2SP fixed the height at 8 and leaves it out
		path := "tile/" + strings.TrimPrefix(tile.Path(), "tile/8/")
		data, err := os.ReadFile(filepath.Join(string(f), path))
		if err != nil {
			return nil, err
		}
		all = append(all, data)
	}
	return all, nil
}
