# 两条命令 Two commands: `make demo` brings it up filled, `make test` passes its tests.
.PHONY: help demo test ci

help:
	@echo "make demo   启动带示例数据的演示,打印地址和账号 start the filled demonstration"
	@echo "make test   运行全部测试 run every test (bin/test --full adds the heavy ones, --battery runs faults and attacks in full)"
	@echo "make ci     提交前的全部检查 every check that is not a test"

demo:
	@bin/setup && bin/taizhang demo

test:
	@bin/test

ci:
	@bin/ci
