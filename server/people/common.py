"""Passwords that many people use, as words of our own choice: what an attacker would try first, in this country too."""

from __future__ import annotations

import re
import unicodedata

# Each stands for itself, doubled, and with digits or signs around it: `Prefeitura@2026` is `prefeitura`.
_WORDS = frozenset(
    """
    password passw passwort passphrase contrasena contrasenia contrasegna senha minhasenha senhanova novasenha
    senhasegura senhaforte senhadificil senhapadrao mudarsenha trocarsenha mudar mudeme trocar trocarasenha
    admin administrador administrator adm root usuario user convidado guest teste testando test testing master gerente
    supervisor atendente atendimento recepcao balcao guiche fila senhas painel totem vez suavez servidor server
    prefeitura municipio governo estado secretaria camara cidade cidadao cidadania servico servicos publico detran
    poupatempo receita cartorio saude hospital escola brasil brazil brasileiro brasileira portugal mexico
    argentina saopaulo riodejaneiro riodejan belohorizonte salvador fortaleza curitiba recife portoalegre brasilia
    manaus teresina
    flamengo corinthians palmeiras saopaulofc santos vasco gremio internacional cruzeiro atletico botafogo fluminense
    futebol bola campeao jesus jesuscristo jesusteama jesuse deus deusefiel deusnocomando deuseamor nossasenhora
    familia amor amores teamo euteamo amorzinho minhavida meuamor princesa gatinha gatinho felicidade esperanca saudade
    bomdia boatarde boanoite obrigado obrigada feliz feliznatal natal anonovo carnaval verao inverno primavera outono
    janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro segunda segundafeira
    welcome bemvindo bemvinda bienvenido letmein iloveyou monkey dragon football baseball superman batman sunshine
    princess shadow michael jordan charlie trustno changeme default secret segredo login acesso entrar abrete
    qwerty qwertyuiop qwertyuiopasdf asdfghjkl asdfgh zxcvbnm zxcvbn qazwsx qazwsxedc qweasd qweasdzxc azerty abcdef
    abcdefgh abcdefghij abcdefghijk abcd abc aaa computador computer internet google microsoft windows facebook whatsapp
    instagram samsung android iphone motorola positivo correctbatteryhorsestaple correcthorsebatterystaple
    """.split()
)
_ROWS = ("01234567890123456789", "98765432109876543210", "qwertyuiopasdfghjklzxcvbnm", "abcdefghijklmnopqrstuvwxyz")
_LEET = str.maketrans("@4310$5", "aaeioss")


def is_common(password: str) -> bool:
    """Whether an attacker who knows what people choose would soon come to it."""
    found = _bare(password)
    if len(set(found)) < 4 or any(found in row for row in _ROWS):
        return True
    ends = (r"^[^a-z]+|[^a-z]+$", r"^[^a-z@$]+|[^a-z@$]+$")  # an @ at the end may stand for an a
    forms = {re.sub(end, "", found) for end in ends}
    letters = {re.sub(r"[^a-z]", "", form) for each in forms for form in (each, each.translate(_LEET))}
    return any(_half(word) in _WORDS for word in letters) or (found.isdigit() and _is_repeated(found))


def _bare(password: str) -> str:
    """In small letters, without accents."""
    parts = unicodedata.normalize("NFKD", password.casefold())
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def _half(word: str) -> str:
    """The word of which this is a repetition, such as `senhasenha`."""
    middle = len(word) // 2
    return word[:middle] if word[:middle] * 2 == word and word not in _WORDS else word


def _is_repeated(digits: str) -> bool:
    """Whether these are the same few digits again and again."""
    return any((digits[:size] * len(digits))[: len(digits)] == digits for size in range(1, 7))
