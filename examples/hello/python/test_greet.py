import os
import unittest

from greet import greet, nearest_language


class NearestLanguage(unittest.TestCase):
    def test_falls_back_part_by_part(self):
        cases = {"pt-BR": "pt-BR", "pt_br-x-old": "pt-BR", "pt-PT": "pt", "DE": "de", "tlh": "en", "": "en"}
        for tag, language in cases.items():
            with self.subTest(tag=tag):
                self.assertEqual(nearest_language(tag), language)


class Greet(unittest.TestCase):
    def test_speaks_the_language_it_is_asked_for(self):
        self.assertEqual(greet("Ada", "de"), "Hallo, Ada!")
        self.assertEqual(greet("Ada", "fr-CA"), "Bonjour, Ada !")

    def test_speaks_the_language_of_the_environment(self):
        self.assertEqual(os.environ.get("GREETING_LANGUAGE"), "ja", "sandbox.yml sets it")
        self.assertEqual(greet("エイダ"), "こんにちは、エイダさん!")

    def test_takes_names_as_they_are_but_for_white_space_around_them(self):
        self.assertEqual(greet("  \\1 & <Søren> \n", "en"), "Hello, \\1 & <Søren>!")

    def test_composes_accents(self):
        self.assertEqual(greet("Zoe\u0308", "en"), "Hello, Zoë!")

    def test_refuses_an_empty_name(self):
        with self.assertRaises(ValueError):
            greet(" \t", "en")
