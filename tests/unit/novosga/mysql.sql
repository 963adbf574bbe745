-- MariaDB dump 10.19  Distrib 10.11.6-MariaDB
--
-- Host: localhost    Database: novosga; it's made up for tests
/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;
/*!40101 SET NAMES utf8mb4 */;

DROP TABLE IF EXISTS `clientes`;
CREATE TABLE `clientes` (
  `id` int(11) NOT NULL AUTO_INCREMENT,
  `nome` varchar(60) NOT NULL,
  `documento` varchar(30) NOT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
LOCK TABLES `clientes` WRITE;
INSERT INTO `clientes` VALUES (1,'Maria da Silva; INSERT INTO `servicos` VALUES (9)','123.456.789-09'),(2,'D\'Ávila','');
UNLOCK TABLES;

CREATE TABLE `departamentos` (`id` int(11), `nome` varchar(64), `descricao` varchar(250), `ativo` tinyint(1));
INSERT INTO `departamentos` VALUES (3,'Saúde','Saúde',1);

CREATE TABLE `locais` (`id` int(11) NOT NULL, `nome` varchar(20) NOT NULL, UNIQUE KEY `x` (`nome`));
INSERT INTO `locais` VALUES (1,'Guichê'),(2,'Sala');

CREATE TABLE `perfis` (`id` int, `nome` varchar(50), `modulos` text);
INSERT INTO `perfis` VALUES (1,'Atendente','a,b');

CREATE TABLE `prioridades` (
  `id` int(11) NOT NULL,
  `nome` varchar(64) NOT NULL,
  `descricao` varchar(100) NOT NULL,
  `peso` smallint(6) NOT NULL,
  `ativo` tinyint(1) NOT NULL,
  `deleted_at` datetime DEFAULT NULL
);
INSERT INTO `prioridades` VALUES (1,'Normal','Normal',0,1,NULL),(2,'Idoso','Idoso',1,1,NULL),(3,'80+','Mais de 80',2,1,NULL),(4,'Doador de sangue','',1,1,NULL);

CREATE TABLE `servicos` (
  `id` int(11) NOT NULL AUTO_INCREMENT,
  `macro_id` int(11) DEFAULT NULL,
  `nome` varchar(50) NOT NULL,
  `descricao` varchar(250) NOT NULL,
  `ativo` tinyint(1) NOT NULL,
  `peso` smallint(6) NOT NULL,
  `deleted_at` datetime DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `IDX_1` (`macro_id`),
  CONSTRAINT `FK_1` FOREIGN KEY (`macro_id`) REFERENCES `servicos` (`id`)
);
INSERT INTO `servicos` (`id`, `macro_id`, `nome`, `descricao`, `ativo`, `peso`, `deleted_at`) VALUES
(5,NULL,'Cartão SUS','Primeira via\r\ne segunda via',1,1,NULL),
(6,5,'Exames','Marcar (ou remarcar), com \"pedido\"; leve C:\\tmp',1,1,NULL),
(7,NULL,'Vacinas','',1,1,NULL),
(8,NULL,'Antigo','Antigo',1,1,'2020-01-01 00:00:00');

CREATE TABLE `servicos_unidades` (
  `servico_id` int(11) NOT NULL,
  `unidade_id` int(11) NOT NULL,
  `local_id` int(11) DEFAULT NULL,
  `departamento_id` int(11) DEFAULT NULL,
  `sigla` varchar(3) NOT NULL,
  `ativo` tinyint(1) NOT NULL,
  `peso` smallint(6) NOT NULL,
  `tipo` smallint(6) NOT NULL,
  `numero_inicial` int(11) NOT NULL,
  `numero_final` int(11) DEFAULT NULL,
  `maximo` int(11) DEFAULT NULL,
  `incremento` int(11) NOT NULL,
  `mensagem` varchar(255) DEFAULT NULL,
  PRIMARY KEY (`servico_id`,`unidade_id`)
);
INSERT INTO `servicos_unidades` VALUES (5,1,1,3,'P',1,1,1,1,NULL,NULL,1,NULL),(6,1,1,3,'EXA',1,1,3,100,199,40,1,'Jejum de 8 h'),(7,1,1,NULL,'V',1,1,1,1,NULL,NULL,2,''),(8,1,1,NULL,'A',1,1,1,1,NULL,NULL,1,''),(7,2,1,NULL,'V',1,1,1,1,NULL,NULL,1,'');

CREATE TABLE `unidades` (`id` int(11), `nome` varchar(50), `descricao` varchar(250), `ativo` tinyint(1), `impressao_cabecalho` varchar(150), `impressao_rodape` varchar(150), `deleted_at` datetime);
INSERT INTO `unidades` VALUES (1,'Posto Central','Posto',1,'Prefeitura de Lugar','Ouvidoria 156',NULL),(2,'Posto Fechado','',0,'','',NULL);

CREATE TABLE `usuarios` (`id` int(11), `login` varchar(30), `nome` varchar(20), `sobrenome` varchar(100), `senha` varchar(128), `ativo` tinyint(1), `admin` tinyint(1));
INSERT INTO `usuarios` VALUES (1,'admin','Chefe','Geral','$2y$secret',1,1),(2,'ana','Ana','Lima','$2y$secret',1,0),(3,'fora','De','Fora','$2y$secret',1,0),(4,'=cmd','Ex','Colega','$2y$secret',0,0);
CREATE TABLE `lotacoes` (`id` int, `usuario_id` int, `unidade_id` int, `perfil_id` int);
INSERT INTO `lotacoes` VALUES (1,2,1,1),(2,3,2,1),(3,4,1,1);

CREATE TABLE `historico_atendimentos` (
  `id` int(11) NOT NULL AUTO_INCREMENT,
  `cliente_id` int(11) DEFAULT NULL,
  `unidade_id` int(11) DEFAULT NULL,
  `servico_id` int(11) DEFAULT NULL,
  `prioridade_id` int(11) DEFAULT NULL,
  `usuario_id` int(11) DEFAULT NULL,
  `local_id` int(11) DEFAULT NULL,
  `num_local` smallint(6) DEFAULT NULL,
  `dt_cheg` datetime NOT NULL,
  `dt_cha` datetime DEFAULT NULL,
  `dt_ini` datetime DEFAULT NULL,
  `dt_fim` datetime DEFAULT NULL,
  `status` varchar(25) NOT NULL,
  `observacao` text,
  `senha_sigla` varchar(3) NOT NULL,
  `senha_numero` int(11) NOT NULL,
  PRIMARY KEY (`id`)
);
INSERT INTO `historico_atendimentos` VALUES (11,1,1,5,1,2,1,3,'2026-03-02 09:00:00','2026-03-02 09:10:00','2026-03-02 09:11:00','2026-03-02 09:21:30','encerrado','Maria trouxe laudo','P',1),(12,NULL,1,6,3,2,1,4,'2026-03-02 09:05:00','2026-03-02 09:08:00',NULL,'2026-03-02 09:20:00','nao_compareceu',NULL,'EXA',100);
INSERT INTO `historico_atendimentos` VALUES (13,NULL,1,5,1,NULL,NULL,NULL,'2026-03-02 09:07:00',NULL,NULL,'2026-03-02 09:30:00','cancelado',NULL,'P',2),(14,NULL,1,8,1,2,2,1,'2026-03-02 10:00:00','2026-03-02 10:01:00','2026-03-02 10:02:00','2026-03-02 10:03:00','encerrado',NULL,'A',1),(15,NULL,2,7,1,2,1,1,'2026-03-02 10:00:00',NULL,NULL,NULL,'emitida',NULL,'V',1);
DELIMITER ;;
/*!50003 CREATE*/ /*!50003 TRIGGER x BEFORE INSERT ON y FOR EACH ROW BEGIN SET NEW.a = 'it''s; INSERT INTO `servicos` VALUES (1)'; END */;;
DELIMITER ;
-- Dump completed on 2026-03-02 12:00:00
