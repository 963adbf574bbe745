--
-- PostgreSQL database dump
--
\restrict abc
SET statement_timeout = 0;
SELECT pg_catalog.set_config('search_path', '', false);

CREATE FUNCTION public.f() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
  -- it's a comment; COPY public.servicos (id) FROM stdin;
  INSERT INTO servicos VALUES (1);
END $body$;

CREATE TABLE public.servicos (
    id integer NOT NULL,
    nome character varying(50) NOT NULL,
    CONSTRAINT c CHECK (((nome)::text <> ''::text))
);

COPY public.unidades (id, nome, descricao, ativo, impressao_cabecalho, impressao_rodape, deleted_at) FROM stdin;
1	Posto Central	Posto	t	Prefeitura de Lugar	Ouvidoria 156	\N
2	Posto Fechado		f			\N
\.

COPY public.departamentos (id, nome, descricao, ativo) FROM stdin;
3	Saúde	Saúde	t
\.
COPY public.locais (id, nome) FROM stdin;
1	Guichê
2	Sala
\.
COPY public.perfis (id, nome, modulos) FROM stdin;
1	Atendente	a,b
\.
COPY public.clientes (id, nome, documento) FROM stdin;
1	Maria da Silva; INSERT INTO servicos VALUES (9)	123.456.789-09
2	D'Ávila	
\.
COPY public.prioridades (id, nome, descricao, peso, ativo, deleted_at) FROM stdin;
1	Normal	Normal	0	t	\N
2	Idoso	Idoso	1	t	\N
3	80+	Mais de 80	2	t	\N
4	Doador de sangue		1	t	\N
\.

INSERT INTO public.servicos (id, macro_id, nome, descricao, ativo, peso, deleted_at) VALUES (5, NULL, 'Cartão SUS', E'Primeira via\r\ne segunda via', true, 1, NULL);
INSERT INTO public.servicos (id, macro_id, nome, descricao, ativo, peso, deleted_at) VALUES (6, 5, 'Exames', 'Marcar (ou remarcar), com "pedido"; leve C:\tmp', true, 1, NULL);
INSERT INTO public.servicos (id, macro_id, nome, descricao, ativo, peso, deleted_at) VALUES (7, NULL, 'Vacinas', '', true, 1, NULL), (8, NULL, 'Antigo', 'Antigo', true, 1, '2020-01-01 00:00:00'::timestamp without time zone);

COPY public.servicos_unidades (servico_id, unidade_id, local_id, departamento_id, sigla, ativo, peso, tipo, numero_inicial, numero_final, maximo, incremento, mensagem) FROM stdin;
5	1	1	3	P	t	1	1	1	\N	\N	1	\N
6	1	1	3	EXA	t	1	3	100	199	40	1	Jejum de 8 h
7	1	1	\N	V	t	1	1	1	\N	\N	2	
8	1	1	\N	A	t	1	1	1	\N	\N	1	
7	2	1	\N	V	t	1	1	1	\N	\N	1	
\.

COPY public.usuarios (id, login, nome, sobrenome, senha, ativo, admin) FROM stdin;
1	admin	Chefe	Geral	$2y$secret	t	t
2	ana	Ana	Lima	$2y$secret	t	f
3	fora	De	Fora	$2y$secret	t	f
4	=cmd	Ex	Colega	$2y$secret	f	f
\.
COPY public.lotacoes (id, usuario_id, unidade_id, perfil_id) FROM stdin;
1	2	1	1
2	3	2	1
3	4	1	1
\.

COPY public.historico_atendimentos (id, cliente_id, unidade_id, servico_id, prioridade_id, usuario_id, local_id, num_local, dt_cheg, dt_cha, dt_ini, dt_fim, status, observacao, senha_sigla, senha_numero) FROM stdin;
11	1	1	5	1	2	1	3	2026-03-02 09:00:00	2026-03-02 09:10:00	2026-03-02 09:11:00	2026-03-02 09:21:30	encerrado	Maria trouxe\tlaudo	P	1
12	\N	1	6	3	2	1	4	2026-03-02 09:05:00	2026-03-02 09:08:00	\N	2026-03-02 09:20:00	nao_compareceu	\N	EXA	100
13	\N	1	5	1	\N	\N	\N	2026-03-02 09:07:00	\N	\N	2026-03-02 09:30:00	cancelado	\N	P	2
14	\N	1	8	1	2	2	1	2026-03-02 10:00:00	2026-03-02 10:01:00	2026-03-02 10:02:00	2026-03-02 10:03:00	encerrado	\N	A	1
15	\N	2	7	1	2	1	1	2026-03-02 10:00:00	\N	\N	\N	emitida	\N	V	1
\.

SELECT pg_catalog.setval('public.servicos_id_seq', 8, true);

--
-- PostgreSQL database dump complete
--
